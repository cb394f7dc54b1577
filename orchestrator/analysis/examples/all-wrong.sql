-- Items that no model ever answers right and some answer wrong: hard ones, or a wrong gold.
SELECT
    o.run_id, o.benchmark, o.item_id,
    count(DISTINCT o.model) AS models,
    count(*) FILTER (WHERE o.outcome = 'incorrect') AS wrong,
    count(*) FILTER (WHERE o.outcome = 'abstained') AS abstained,
    any_value(i.question) AS question, any_value(i.answers) AS gold
FROM outcomes AS o
JOIN items AS i USING (run_id, benchmark, item_id)
WHERE o.outcome NOT IN ('ungraded', 'pending') AND o.should_abstain IS NOT TRUE
GROUP BY o.run_id, o.benchmark, o.item_id
HAVING bool_and(o.outcome <> 'correct') AND wrong > 0
ORDER BY wrong DESC, o.run_id, o.benchmark, o.item_id
LIMIT 50
