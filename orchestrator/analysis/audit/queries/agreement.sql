-- The answers at t = 0 of items with at least four of them, with the share of the item's answers
-- that are the most frequent one (of what the deciding grader took to be the answer).
WITH extracts AS (
    SELECT
        run_id, request_key, benchmark, item_id, grader,
        lower(trim(arg_max(extracted, graded_at))) AS said
    FROM grades
    WHERE judge IS NULL AND status = 'ok' AND extracted IS NOT NULL
    GROUP BY run_id, request_key, benchmark, item_id, grader
),
answers AS (
    SELECT
        o.run_id, o.model, o.rubric, o.position, o.benchmark, o.item_id,
        o.outcome = 'correct' AS is_right,
        count(*) OVER same_item AS answers,
        count(e.said) OVER same_item AS known,
        CASE WHEN e.said IS NOT NULL THEN count(*) OVER same_words END AS alike
    FROM outcomes AS o
    LEFT JOIN extracts AS e USING (run_id, request_key, benchmark, item_id, grader)
    WHERE
        o.stated_target = 0 AND o.outcome IN ('correct', 'incorrect')
        AND ($model IS NULL OR o.model = $model)
        AND ($benchmark IS NULL OR o.benchmark = $benchmark)
    WINDOW
        same_item AS (
            PARTITION BY o.run_id, o.model, o.rubric, o.position, o.benchmark, o.item_id
        ),
        same_words AS (
            PARTITION BY o.run_id, o.model, o.rubric, o.position, o.benchmark, o.item_id, e.said
        )
)
SELECT
    run_id, model, rubric, position, hash(benchmark, item_id) AS item,
    max(alike) OVER (PARTITION BY run_id, model, rubric, position, benchmark, item_id) / known
        AS confidence,
    is_right
FROM answers
WHERE answers >= 4 AND known = answers
ORDER BY ALL
