-- What makes two items of one id the same item: one row an item that the model ($model) is asked.
SELECT
    i.benchmark, i.item_id, i.question, list_sort(i.answers) AS answers, i.choices, i.answer_type,
    i.should_abstain, i.cluster
FROM items AS i
SEMI JOIN (SELECT benchmark, item_id FROM requests WHERE model = $model) AS q
    ON q.benchmark = i.benchmark AND q.item_id = i.item_id
