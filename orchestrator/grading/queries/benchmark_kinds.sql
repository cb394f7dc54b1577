-- Each benchmark of the newest sweep: its grader, and the answer types its items have.
SELECT i.benchmark, b.grader, list(DISTINCT i.answer_type ORDER BY i.answer_type) AS answer_types
FROM items AS i
LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
GROUP BY i.benchmark, b.grader
ORDER BY i.benchmark;
