-- The wrong answers that cost most points at the target that was stated, with their texts.
SELECT
    o.run_id, o.model, o.benchmark, o.item_id, o.stated_target,
    points(o.outcome, o.stated_target) AS points,
    i.question, r.response, i.answers AS gold
FROM outcomes AS o
JOIN items AS i USING (run_id, benchmark, item_id)
JOIN responses AS r USING (run_id, request_key)
WHERE o.outcome = 'incorrect' AND o.stated_target > 0
ORDER BY points, o.run_id, o.model, o.benchmark, o.item_id, o.sample
LIMIT 50
