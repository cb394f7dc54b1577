-- The graders, name@version, that have graded all answers to a benchmark.
SELECT v.benchmark, v.grader || '@' || v.grader_version
FROM verdicts AS v
SEMI JOIN requests USING (run_id, request_key, benchmark, item_id)
JOIN deciding_graders AS d USING (run_id, benchmark)
GROUP BY v.benchmark, v.grader, v.grader_version, d.answered
HAVING count(*) >= d.answered;
