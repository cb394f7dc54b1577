-- Wrong answers given with a stated confidence at or above the target: the most confident first.
SELECT
    o.run_id, o.model, o.benchmark, o.item_id, o.stated_target, o.confidence, i.question, r.response,
    i.answers AS gold
FROM outcomes AS o
JOIN items AS i USING (run_id, benchmark, item_id)
JOIN responses AS r USING (run_id, request_key)
WHERE o.outcome = 'incorrect' AND o.confidence >= coalesce(o.stated_target, 0)
ORDER BY o.confidence DESC, o.run_id, o.model, o.benchmark, o.item_id, o.stated_target, o.sample
LIMIT 50
