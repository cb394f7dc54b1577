-- Items a model answers right when nothing is charged and wrong once a target is stated.
WITH free AS (
    SELECT run_id, model, benchmark, item_id
    FROM outcomes
    WHERE stated_target IS NULL OR stated_target = 0
    GROUP BY run_id, model, benchmark, item_id
    HAVING bool_and(outcome = 'correct')
)
SELECT
    o.run_id, o.model, o.benchmark, o.item_id, o.stated_target, i.question, r.response,
    i.answers AS gold
FROM outcomes AS o
SEMI JOIN free USING (run_id, model, benchmark, item_id)
JOIN items AS i USING (run_id, benchmark, item_id)
JOIN responses AS r USING (run_id, request_key)
WHERE o.outcome = 'incorrect' AND o.stated_target > 0
ORDER BY o.run_id, o.model, o.benchmark, o.item_id, o.stated_target, o.sample
LIMIT 50
