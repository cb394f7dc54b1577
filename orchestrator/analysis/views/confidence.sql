-- How sure a model was of its answers, by three sources, and how well that fits.

-- One row an answer (right or wrong) x source of a confidence in [0, 1]:
--   stated     what the answer says in words (the sweep's `confidence: true`);
--   logprob    exp of the mean log-probability of its tokens: the probability of a token, by the
--              geometric mean. It is of the whole text that was said, not of its being right;
--   agreement  of an item with at least four samples, the share of its other samples that say the
--              same (by what the deciding grader took to be the answer; "I don't know" says
--              something else, a refusal and an empty reply say nothing). Without the answer
--              itself, which always agrees with itself: with four samples that alone is 0.25.
-- An answer without a confidence from a source has no row for it; it is never taken as certain.
-- `weight` is 1 by the number of the item's graded samples: sums of it count items, and accuracy by
-- it is the selective accuracy of the table of scores. `unit` names the answers that are not
-- independent of each other, those of a cluster or of an item with several samples; null stands for
-- an answer that is alone (weight 1). `cell` stands for all columns before item_id.
CREATE OR REPLACE VIEW confident_answers AS
WITH graded AS MATERIALIZED (
    SELECT
        run_id, request_key, model, simulated, benchmark, item_id, cluster, sample, stated_target,
        rubric, position, outcome, confidence AS stated, mean_logprob
    FROM priced_outcomes
    WHERE outcome IN ('correct', 'incorrect', 'abstained', 'refused', 'empty')
),
-- samples count from 0: most runs have no second one, and nothing is to be counted
sampled AS (SELECT run_id, max(sample) AS most FROM requests GROUP BY run_id),
weighed AS MATERIALIZED (
    SELECT g.*, 1 / count(*) OVER (
        PARTITION BY run_id, model, benchmark, rubric, position, stated_target, item_id
    ) AS weight
    FROM graded AS g
    WHERE run_id IN (SELECT run_id FROM sampled WHERE most > 0)
    UNION ALL BY NAME
    SELECT g.*, CAST(1 AS DOUBLE) AS weight
    FROM graded AS g
    WHERE run_id IN (SELECT run_id FROM sampled WHERE most = 0)
),
said AS (
    SELECT
        g.run_id, g.request_key, g.benchmark, g.item_id,
        lower(trim(arg_max(g.extracted, g.graded_at))) AS said
    FROM grades AS g
    JOIN deciding_graders AS d USING (run_id, benchmark, grader, grader_version)
    WHERE
        g.judge IS NULL AND g.status = 'ok' AND g.extracted IS NOT NULL
        AND g.run_id IN (SELECT run_id FROM sampled WHERE most >= 3)
    GROUP BY g.run_id, g.request_key, g.benchmark, g.item_id
),
compared AS (
    SELECT
        w.*, s.said,
        count(*) OVER same_item AS decisions,
        count(s.said) FILTER (WHERE w.outcome <> 'abstained') OVER same_item AS known,
        count(*) FILTER (WHERE w.outcome <> 'abstained') OVER same_item AS answers,
        count(*) FILTER (WHERE w.outcome <> 'abstained') OVER same_words AS alike
    FROM weighed AS w
    LEFT JOIN said AS s USING (run_id, request_key, benchmark, item_id)
    WHERE
        w.outcome IN ('correct', 'incorrect', 'abstained')
        AND w.run_id IN (SELECT run_id FROM sampled WHERE most >= 3)
    WINDOW
        same_item AS (
            PARTITION BY
                w.run_id, w.model, w.benchmark, w.rubric, w.position, w.stated_target, w.item_id
        ),
        same_words AS (
            PARTITION BY
                w.run_id, w.model, w.benchmark, w.rubric, w.position, w.stated_target, w.item_id,
                s.said
        )
),
sourced AS (
    SELECT * EXCLUDE (stated, mean_logprob), 'stated' AS source, stated AS confidence
    FROM weighed
    UNION ALL BY NAME
    SELECT
        * EXCLUDE (stated, mean_logprob), 'logprob' AS source,
        -- a rounding above 0 is a probability of 1
        CASE WHEN NOT isnan(mean_logprob) THEN exp(least(mean_logprob, 0)) END AS confidence
    FROM weighed
    UNION ALL BY NAME
    SELECT
        * EXCLUDE (stated, mean_logprob, said, decisions, known, answers, alike),
        'agreement' AS source,
        CASE WHEN decisions >= 4 AND known = answers THEN (alike - 1) / (decisions - 1) END
            AS confidence
    FROM compared
)
SELECT
    hash(run_id, model, benchmark, rubric, position, stated_target, source) AS cell,
    run_id, model, simulated, benchmark, rubric, position, stated_target, source, item_id, cluster,
    sample, confidence, outcome = 'correct' AS is_right, weight,
    CASE
        WHEN cluster IS NOT NULL THEN hash('cluster', cluster)
        WHEN weight < 1 THEN hash('item', item_id)
    END AS unit
FROM sourced
WHERE outcome IN ('correct', 'incorrect') AND confidence BETWEEN 0 AND 1;

-- The names of the cells, and how many answers and items have a confidence there.
CREATE OR REPLACE VIEW confident_cells AS
SELECT
    cell, any_value(run_id) AS run_id, any_value(model) AS model,
    any_value(simulated) AS simulated, any_value(benchmark) AS benchmark,
    any_value(rubric) AS rubric, any_value(position) AS position,
    any_value(stated_target) AS stated_target, any_value(source) AS source,
    count(*) AS n,
    count(*) FILTER (WHERE weight = 1) + count(DISTINCT CASE WHEN weight < 1 THEN item_id END)
        AS n_items
FROM confident_answers
GROUP BY cell;

-- The confidences that occur in a cell, each with the answers (n) and items (mass, by `weight`) at
-- it, and with how many of all the items (total) are at it or below (upto).
CREATE OR REPLACE VIEW confidence_levels AS
WITH levels AS (
    SELECT
        cell, confidence, count(*) AS n, exact_sum(weight) AS mass,
        coalesce(exact_sum(CASE WHEN NOT is_right THEN weight END), 0) AS mass_wrong
    FROM confident_answers
    GROUP BY cell, confidence
)
SELECT
    *,
    sum(mass) OVER (
        PARTITION BY cell ORDER BY confidence
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS total,
    sum(mass) OVER (PARTITION BY cell ORDER BY confidence ROWS UNBOUNDED PRECEDING) AS upto
FROM levels;
