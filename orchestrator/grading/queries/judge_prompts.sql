-- Each benchmark of the newest sweep, the prompt that a judge is asked with by its own account, and
-- whether any of its items has a gold.
SELECT i.benchmark, b.judge_prompt, bool_or(len(i.answers) > 0) AS has_gold
FROM items AS i
LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
GROUP BY i.benchmark, b.judge_prompt
ORDER BY i.benchmark;
