-- The pending keys with all that a grader may see. `item` numbers the items, so that a question is
-- read once however many replies it has.
WITH numbered AS (
    SELECT
        run_id, benchmark, item_id, question, answers, choices, answer_type, should_abstain,
        ordered(metadata) AS ordered,
        row_number() OVER () AS item
    FROM items
)

SELECT
    p.request_key, p.benchmark, p.item_id, p.failed,
    i.item, i.question, i.answers, i.choices, i.answer_type, i.should_abstain, i.ordered,
    r.response, r.finish_reason
FROM pending AS p
JOIN responses AS r USING (run_id, request_key)
JOIN numbered AS i USING (run_id, benchmark, item_id);
