-- Each benchmark of the newest sweep, and the prompt that a judge is asked with by its own account.
SELECT DISTINCT i.benchmark, b.judge_prompt
FROM items AS i
LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
ORDER BY i.benchmark;
