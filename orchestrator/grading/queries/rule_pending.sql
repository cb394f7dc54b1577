-- What the rules have still to grade: one row a request key x item, however many samples, labels
-- and targets share the key. `graders` holds (benchmark, grader, grader_version).
CREATE OR REPLACE TEMP TABLE pending AS
WITH planned AS (
    SELECT DISTINCT run_id, request_key, benchmark, item_id FROM requests
),

verdicts AS (
    SELECT DISTINCT request_key, benchmark, item_id, grader, grader_version
    FROM grades
    WHERE judge IS NULL
)

SELECT p.run_id, p.request_key, p.benchmark, p.item_id
FROM planned AS p
JOIN responses AS r ON r.run_id = p.run_id AND r.request_key = p.request_key AND r.status = 'ok'
JOIN graders AS g ON g.benchmark = p.benchmark
ANTI JOIN verdicts AS v
    ON v.request_key = p.request_key AND v.benchmark = p.benchmark AND v.item_id = p.item_id
    AND v.grader = g.grader AND v.grader_version = g.grader_version;
