-- What a run's sweep says about its outcomes and benchmarks, one row each, defaults filled in.

-- Points of the outcomes that are no answer. A right answer is 1 and a wrong one -penalty(target):
-- that is the method, not a policy.
CREATE OR REPLACE VIEW silence_points AS
SELECT
    s.run_id,
    coalesce(max(p.points) FILTER (WHERE p.outcome = 'abstained'), 0) AS abstained,
    coalesce(max(p.points) FILTER (WHERE p.outcome = 'refused'), 0) AS refused,
    coalesce(max(p.points) FILTER (WHERE p.outcome = 'empty'), 0) AS empty
FROM run_sweeps AS s
LEFT JOIN policy AS p USING (run_id)
GROUP BY s.run_id;

-- An item outside the score: it should be abstained from and has no gold, so the best it can earn
-- is nothing.
CREATE OR REPLACE VIEW item_facts AS
SELECT
    run_id, benchmark, item_id, answer_type, category, difficulty, cluster, should_abstain, metadata,
    coalesce(should_abstain, false) AND coalesce(len(answers), 0) = 0 AS outside
FROM items;

-- The weight of a benchmark in ALL: the sweep's; else 1, and 0 when all its items stand outside.
-- `partial`: the sweep states no weight and only some items stand outside (selfaware). Its own row
-- scores all of them; ALL takes its mean over the others. Weighting it in counts every item.
CREATE OR REPLACE VIEW benchmark_weights AS
SELECT
    b.run_id, b.benchmark,
    coalesce(any_value(b.weight), CASE WHEN bool_and(i.outside) THEN 0 ELSE 1 END) AS weight,
    any_value(b.weight) IS NULL AND coalesce(bool_or(i.outside) AND NOT bool_and(i.outside), false)
        AS partial
FROM run_benchmarks AS b
LEFT JOIN item_facts AS i USING (run_id, benchmark)
GROUP BY b.run_id, b.benchmark;
