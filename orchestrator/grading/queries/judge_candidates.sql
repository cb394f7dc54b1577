-- Every text that a judge might be asked about, once a benchmark, whatever target, sample or model
-- it came from, with the models that gave it. `judged_rows` says which answers these are.
SELECT
    i.benchmark, i.question, i.answers, i.choices, i.answer_type, i.should_abstain,
    r.response, r.finish_reason, j.unsure,
    list(DISTINCT q.provider_model) AS answered_by
FROM requests AS q
JOIN responses AS r USING (run_id, request_key)
JOIN items AS i USING (run_id, benchmark, item_id)
JOIN judged_rows AS j USING (run_id, request_key, benchmark, item_id)
WHERE r.status = 'ok'
GROUP BY ALL;
