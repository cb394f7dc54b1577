-- What the model ($model) answered to the wanted items: one row an item of `wanted` x sample.
SELECT w.place, o.outcome, r.response
FROM wanted AS w
JOIN outcomes AS o
    ON
        o.benchmark = w.benchmark AND o.item_id = w.item_id AND o.rubric = w.rubric
        AND o.position = w.position AND o.stated_target IS NOT DISTINCT FROM w.stated_target
LEFT JOIN responses AS r USING (run_id, request_key)
WHERE o.model = $model
ORDER BY w.place, o.sample
