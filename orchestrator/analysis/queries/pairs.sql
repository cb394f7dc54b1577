-- The two sides' items next to each other: one row a way of asking x item that both are asked.
SELECT
    a.benchmark, a.rubric, a.position, a.stated_target, a.item_id, a.outside,
    dense_rank() OVER (
        ORDER BY a.benchmark, a.rubric, a.position, a.stated_target NULLS FIRST
    ) AS cell,
    -- as a number; no two benchmarks share one
    dense_rank() OVER (ORDER BY a.benchmark, a.cluster) AS cluster,
    a.n AS a_n, a.planned AS a_planned, a.ungraded AS a_ungraded,
    a.correct AS a_correct, a.incorrect AS a_incorrect, a.abstained AS a_abstained,
    a.refused AS a_refused, a.empty AS a_empty,
    b.n AS b_n, b.planned AS b_planned, b.ungraded AS b_ungraded,
    b.correct AS b_correct, b.incorrect AS b_incorrect, b.abstained AS b_abstained,
    b.refused AS b_refused, b.empty AS b_empty
FROM a_items AS a
JOIN b_items AS b
    ON
        b.benchmark = a.benchmark AND b.item_id = a.item_id AND b.rubric = a.rubric
        AND b.position = a.position AND b.stated_target IS NOT DISTINCT FROM a.stated_target
-- an order of its own, so that sums come out the same every time
ORDER BY a.benchmark, a.rubric, a.position, a.stated_target NULLS FIRST, a.item_id
