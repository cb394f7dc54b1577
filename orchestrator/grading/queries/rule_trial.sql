-- The answers that a trial of the rules is made on, graded or not: those of benchmarks whose grader
-- is the user's own first. The same words to the same item are one answer, whatever the target or model.
-- `graders` holds (benchmark, grader, grader_version, own), `trial` (size).
CREATE OR REPLACE TEMP TABLE pending AS
SELECT
    p.run_id, min(p.request_key) AS request_key, p.benchmark, p.item_id, g.own,
    NULL::VARCHAR AS failed
FROM requests AS p
JOIN responses AS r ON r.run_id = p.run_id AND r.request_key = p.request_key AND r.status = 'ok'
JOIN graders AS g ON g.benchmark = p.benchmark
GROUP BY p.run_id, p.benchmark, p.item_id, g.own, r.response
ORDER BY g.own DESC, request_key, p.benchmark, p.item_id
LIMIT (SELECT size FROM trial);
