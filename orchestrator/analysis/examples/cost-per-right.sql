-- What a right answer costs with each model: US dollars and tokens; null where a price is unknown.
SELECT
    run_id, model,
    count(*) AS answers,
    count(*) FILTER (WHERE outcome = 'correct') AS "right",
    CASE WHEN count(cost_usd) = count(*) THEN sum(cost_usd) END AS cost_usd,
    CASE WHEN count(cost_usd) = count(*) THEN sum(cost_usd) END / nullif("right", 0)
        AS usd_per_right,
    sum(completion_tokens) / nullif("right", 0) AS tokens_per_right
FROM outcomes
WHERE outcome NOT IN ('ungraded', 'pending')
GROUP BY run_id, model
ORDER BY usd_per_right NULLS LAST, run_id, model
