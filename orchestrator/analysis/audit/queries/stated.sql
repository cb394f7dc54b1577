-- The answers at t = 0 with the confidence that was stated with them.
SELECT
    run_id, model, rubric, position, hash(benchmark, item_id) AS item,
    confidence, outcome = 'correct' AS is_right
FROM outcomes
WHERE
    stated_target = 0 AND outcome IN ('correct', 'incorrect') AND confidence IS NOT NULL
    AND ($model IS NULL OR model = $model)
    AND ($benchmark IS NULL OR benchmark = $benchmark)
ORDER BY ALL
