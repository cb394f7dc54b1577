-- What a set of judges has not graded yet, with the failed grading that stands there if any: a
-- judgement that came later may heal it. `judging` holds each benchmark's (benchmark, grader,
-- grader_version). Only benchmarks that have an answer for a judge are here, and of those all
-- answers: those that are not `judged` get a verdict by rule, so that the judges' grader can be
-- complete.
CREATE OR REPLACE TEMP TABLE answered AS
WITH planned AS (
    SELECT run_id, request_key, benchmark, item_id, list(DISTINCT provider_model) AS answered_by
    FROM requests
    GROUP BY run_id, request_key, benchmark, item_id
)

SELECT p.*, j.run_id IS NOT NULL AS judged, coalesce(j.unsure, false) AS unsure
FROM planned AS p
JOIN responses AS r ON r.run_id = p.run_id AND r.request_key = p.request_key AND r.status = 'ok'
JOIN items AS i ON i.run_id = p.run_id AND i.benchmark = p.benchmark AND i.item_id = p.item_id
SEMI JOIN judged_rows AS any_row
    ON any_row.run_id = p.run_id AND any_row.benchmark = p.benchmark
LEFT JOIN judged_rows AS j
    ON j.run_id = p.run_id AND j.request_key = p.request_key AND j.benchmark = p.benchmark
    AND j.item_id = p.item_id;

CREATE OR REPLACE TEMP TABLE graded AS
SELECT
    request_key, benchmark, item_id,
    arg_max(
        {'outcome': outcome, 'status': status, 'rationale': rationale},
        {'at': graded_at, 'ok': status = 'ok'}
    ) AS newest
FROM grades
JOIN judging USING (benchmark, grader, grader_version)
WHERE judge IS NULL
GROUP BY request_key, benchmark, item_id;

CREATE OR REPLACE TEMP TABLE judge_pending AS
SELECT a.*, g.newest.rationale AS failed
FROM answered AS a
LEFT JOIN graded AS g USING (request_key, benchmark, item_id)
WHERE g.newest IS NULL OR g.newest.status <> 'ok';
