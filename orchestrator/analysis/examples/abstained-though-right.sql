-- Abstentions of a model that answers the same item right when nothing is charged (closed, t = 0).
WITH free AS (
    SELECT
        run_id, model, benchmark, item_id,
        count(*) AS free_answers, count(*) FILTER (WHERE outcome = 'correct') AS right_answers
    FROM outcomes
    WHERE
        (stated_target IS NULL OR stated_target = 0)
        AND outcome IN ('correct', 'incorrect', 'abstained', 'refused', 'empty')
    GROUP BY run_id, model, benchmark, item_id
)
SELECT
    o.run_id, o.model, o.benchmark, o.item_id, o.stated_target,
    f.right_answers, f.free_answers, i.question, i.answers AS gold
FROM outcomes AS o
JOIN free AS f USING (run_id, model, benchmark, item_id)
JOIN items AS i USING (run_id, benchmark, item_id)
WHERE o.outcome = 'abstained' AND o.stated_target > 0 AND f.right_answers > 0
ORDER BY
    f.right_answers / f.free_answers DESC, o.stated_target, o.run_id, o.model, o.benchmark, o.item_id,
    o.sample
LIMIT 50
