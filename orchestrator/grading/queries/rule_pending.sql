-- What the rules have still to grade: one row a request key x item, however many samples, labels
-- and targets share the key, with the words of the failed grading that stands there if any: a
-- grader that failed is asked again. `graders` holds (benchmark, grader, grader_version).
CREATE OR REPLACE TEMP TABLE pending AS
WITH planned AS (
    SELECT DISTINCT run_id, request_key, benchmark, item_id FROM requests
),

standing AS (
    SELECT request_key, benchmark, item_id, grader, grader_version, status, rationale, graded_at
    FROM grades
    WHERE judge IS NULL
),

failures AS (
    SELECT
        request_key, benchmark, item_id, grader, grader_version,
        arg_max(rationale, graded_at) AS rationale
    FROM standing
    WHERE status <> 'ok'
    GROUP BY request_key, benchmark, item_id, grader, grader_version
)

SELECT p.run_id, p.request_key, p.benchmark, p.item_id, f.rationale AS failed
FROM planned AS p
JOIN responses AS r ON r.run_id = p.run_id AND r.request_key = p.request_key AND r.status = 'ok'
JOIN graders AS g ON g.benchmark = p.benchmark
ANTI JOIN standing AS v
    ON v.request_key = p.request_key AND v.benchmark = p.benchmark AND v.item_id = p.item_id
    AND v.grader = g.grader AND v.grader_version = g.grader_version AND v.status = 'ok'
LEFT JOIN failures AS f
    ON f.request_key = p.request_key AND f.benchmark = p.benchmark AND f.item_id = p.item_id
    AND f.grader = g.grader AND f.grader_version = g.grader_version;
