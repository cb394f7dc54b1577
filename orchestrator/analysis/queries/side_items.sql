-- The items of one model ($model): one row a cell x item, its samples averaged over the graded
-- ones.
SELECT
    benchmark, rubric, position, stated_target, item_id, outside,
    -- an item without a cluster is one of its own
    CASE WHEN cluster IS NULL THEN 'item ' || item_id ELSE 'cluster ' || cluster END AS cluster,
    planned, ungraded, n,
    correct, incorrect, abstained, refused, empty
FROM item_means(NULL)
WHERE model = $model
