-- The items of one model ($model): one row a way of asking x item, its samples averaged over the
-- graded ones.
WITH counted AS (
    SELECT
        run_id, benchmark, rubric, position, stated_target, item_id,
        count(*) AS planned,
        count(*) FILTER (WHERE outcome = 'ungraded') AS ungraded,
        count(*) FILTER (WHERE outcome NOT IN ('ungraded', 'pending')) AS n,
        count(*) FILTER (WHERE outcome = 'correct') AS n_correct,
        count(*) FILTER (WHERE outcome = 'incorrect') AS n_incorrect,
        count(*) FILTER (WHERE outcome = 'abstained') AS n_abstained,
        count(*) FILTER (WHERE outcome = 'refused') AS n_refused,
        count(*) FILTER (WHERE outcome = 'empty') AS n_empty
    FROM outcomes
    WHERE model = $model
    GROUP BY ALL
)

SELECT
    c.benchmark, c.rubric, c.position, c.stated_target, c.item_id,
    coalesce(i.outside, false) AS outside,
    -- an item without a cluster is one of its own
    coalesce('cluster ' || i.cluster, 'item ' || c.item_id) AS cluster,
    c.planned, c.ungraded, c.n,
    c.n_correct / nullif(c.n, 0) AS correct,
    c.n_incorrect / nullif(c.n, 0) AS incorrect,
    c.n_abstained / nullif(c.n, 0) AS abstained,
    c.n_refused / nullif(c.n, 0) AS refused,
    c.n_empty / nullif(c.n, 0) AS empty
FROM counted AS c
LEFT JOIN item_facts AS i USING (run_id, benchmark, item_id)
