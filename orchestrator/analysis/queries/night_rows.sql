-- The items of all nights with numbers in the place of names, so that they are aligned quickly: an
-- item has the same number in two nights where its content is the same, and no two benchmarks share
-- a cluster.
SELECT
    night, outside, correct, incorrect, abstained, refused, empty,
    model, benchmark, rubric, position, stated_target,
    dense_rank() OVER (
        ORDER BY night, model, benchmark, rubric, position, stated_target NULLS FIRST
    ) AS cell,
    dense_rank() OVER (ORDER BY benchmark, item_id, content) AS item,
    dense_rank() OVER (ORDER BY benchmark, cluster) AS cluster
FROM night_items
-- an order of its own, so that sums come out the same every time
ORDER BY cell, item
