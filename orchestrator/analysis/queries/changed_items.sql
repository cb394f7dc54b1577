-- The questions and golds of the wanted items.
SELECT w.place, i.question, i.answers, i.choices
FROM wanted AS w
LEFT JOIN items AS i USING (benchmark, item_id)
ORDER BY w.place
