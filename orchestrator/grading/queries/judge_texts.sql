-- The pending answers with all that a grader may see, and the models that gave them.
SELECT
    p.*, i.question, i.answers, i.choices, i.answer_type, i.should_abstain,
    r.response, r.finish_reason
FROM judge_pending AS p
JOIN responses AS r USING (run_id, request_key)
JOIN items AS i USING (run_id, benchmark, item_id);
