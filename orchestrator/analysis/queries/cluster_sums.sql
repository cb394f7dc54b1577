-- One row a cell x scope x cluster (an item without a cluster is its own): how many graded items it
-- has, and the sums over them of what each earns without its wrong answers, and of the share wrong.
SELECT
    run_id, benchmark, "group", scope, model, rubric, position, stated_target,
    coalesce('c' || cluster, 'i' || item_id) AS cluster,
    count(*) AS items, exact_sum(earned / n) AS base, exact_sum(incorrect) AS incorrect
FROM item_means($by)
WHERE n > 0
GROUP BY ALL
ORDER BY ALL
