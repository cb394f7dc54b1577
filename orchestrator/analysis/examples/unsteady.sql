-- Items whose samples disagree under one and the same prompt: the outcomes of each.
SELECT
    run_id, model, benchmark, item_id, rubric, position, stated_target,
    count(*) AS samples, histogram(outcome) AS outcomes
FROM outcomes
WHERE outcome NOT IN ('ungraded', 'pending')
GROUP BY run_id, model, benchmark, item_id, rubric, position, stated_target
HAVING count(DISTINCT outcome) > 1
ORDER BY count(DISTINCT outcome) DESC, samples DESC, run_id, model, benchmark, item_id, stated_target
LIMIT 50
