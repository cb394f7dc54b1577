-- Every text that a judge might be asked about, once, whatever model, target, sample or benchmark
-- it came from. `judged_items` says which items these are.
SELECT DISTINCT
    i.question, i.answers, i.choices, i.answer_type, i.should_abstain,
    r.response, r.finish_reason
FROM requests AS q
JOIN responses AS r USING (run_id, request_key)
JOIN items AS i USING (run_id, benchmark, item_id)
SEMI JOIN judged_items USING (run_id, benchmark, item_id)
WHERE r.status = 'ok';
