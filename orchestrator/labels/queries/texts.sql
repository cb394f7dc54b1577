-- What a person may see of the rows in `wanted` (request_key, benchmark, item_id): the item and the
-- response, but neither the model, nor the target, nor what any grader said.
SELECT
    w.request_key, w.benchmark, w.item_id, i.question, i.answers, i.choices, i.answer_type,
    i.should_abstain, r.response, r.finish_reason
FROM wanted AS w
JOIN items AS i USING (benchmark, item_id)
JOIN responses AS r USING (request_key)
WHERE r.status = 'ok'
