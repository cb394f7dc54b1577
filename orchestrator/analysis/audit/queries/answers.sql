-- What the models did with each item at each stated target: counts by half of the samples.
-- Answers and "I don't know" are decisions about a target; a refusal by policy and an empty reply
-- are none, and stand outside like what is ungraded or pending.
-- `item` and `cluster` are hashes. An item without a cluster is one with every item of the same
-- question: 944 questions stand word for word in two SimpleQA benchmarks and are asked once.
WITH decided AS (
    SELECT
        o.run_id, o.model, o.simulated, o.rubric, o.position, o.stated_target, o.outcome,
        hash(o.benchmark, o.item_id) AS item,
        CASE
            WHEN o.cluster IS NULL THEN hash(i.question)
            ELSE hash(o.benchmark, o.cluster)
        END AS cluster,
        (row_number() OVER (
            PARTITION BY
                o.run_id, o.model, o.rubric, o.position, o.benchmark, o.item_id, o.stated_target
            ORDER BY o.sample
        ) - 1) % 2 AS half
    FROM outcomes AS o
    LEFT JOIN items AS i USING (run_id, benchmark, item_id)
    WHERE
        o.stated_target IS NOT NULL
        AND o.outcome IN ('correct', 'incorrect', 'abstained')
        AND ($model IS NULL OR o.model = $model)
        AND ($benchmark IS NULL OR o.benchmark = $benchmark)
)
SELECT
    run_id, model, simulated, rubric, position, item, stated_target AS target,
    any_value(cluster) AS cluster,
    count(*) FILTER (WHERE half = 0) AS n_0,
    count(*) FILTER (WHERE half = 0 AND outcome = 'correct') AS right_0,
    count(*) FILTER (WHERE half = 0 AND outcome = 'incorrect') AS wrong_0,
    count(*) FILTER (WHERE half = 1) AS n_1,
    count(*) FILTER (WHERE half = 1 AND outcome = 'correct') AS right_1,
    count(*) FILTER (WHERE half = 1 AND outcome = 'incorrect') AS wrong_1
FROM decided
GROUP BY run_id, model, simulated, rubric, position, item, stated_target
ORDER BY run_id, model, rubric, position, item, target
