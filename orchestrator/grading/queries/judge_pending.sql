-- What a set of judges has not graded yet, with the failed grading that stands there if any: a
-- judgement that came later may heal it. `judging` holds one row (grader, grader_version). Only
-- benchmarks that have an item for a judge are here, and of those all items: those that are not
-- `judged` get a verdict by rule, so that the judges' grader can be complete.
CREATE OR REPLACE TEMP TABLE answered AS
WITH planned AS (
    SELECT DISTINCT run_id, request_key, benchmark, item_id FROM requests
)

SELECT
    p.run_id, p.request_key, p.benchmark, p.item_id,
    EXISTS (
        FROM judged_items AS one
        WHERE one.run_id = p.run_id AND one.benchmark = p.benchmark AND one.item_id = p.item_id
    ) AS judged
FROM planned AS p
JOIN responses AS r ON r.run_id = p.run_id AND r.request_key = p.request_key AND r.status = 'ok'
JOIN items AS i ON i.run_id = p.run_id AND i.benchmark = p.benchmark AND i.item_id = p.item_id
SEMI JOIN judged_items AS any_item
    ON any_item.run_id = p.run_id AND any_item.benchmark = p.benchmark;

CREATE OR REPLACE TEMP TABLE graded AS
SELECT
    request_key, benchmark, item_id,
    arg_max(
        {'outcome': outcome, 'status': status, 'rationale': rationale},
        {'at': graded_at, 'ok': status = 'ok'}
    ) AS newest
FROM grades
JOIN judging USING (grader, grader_version)
WHERE judge IS NULL
GROUP BY request_key, benchmark, item_id;

CREATE OR REPLACE TEMP TABLE pending AS
SELECT a.*, g.newest.rationale AS failed
FROM answered AS a
LEFT JOIN graded AS g USING (request_key, benchmark, item_id)
WHERE g.newest IS NULL OR g.newest.status <> 'ok';
