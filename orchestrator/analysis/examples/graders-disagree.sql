-- Answers that two graders see differently, with both verdicts.
SELECT
    q.run_id, q.model, q.benchmark, q.item_id, q.stated_target,
    a.grader, a.outcome, b.grader AS other_grader, b.outcome AS other_outcome, r.response
FROM verdicts AS a
JOIN verdicts AS b USING (run_id, request_key, benchmark, item_id)
JOIN requests AS q USING (run_id, request_key, benchmark, item_id)
JOIN responses AS r USING (run_id, request_key)
WHERE
    (a.grader, a.grader_version) < (b.grader, b.grader_version) AND a.outcome <> b.outcome
    AND a.outcome <> 'ungraded' AND b.outcome <> 'ungraded'
ORDER BY q.run_id, q.model, q.benchmark, q.item_id, q.stated_target, a.grader, b.grader, q.sample
LIMIT 50
