-- Cells scored at each target of their run, and the benchmarks of a cell put together as ALL.

-- The mean over a cell's benchmarks by weight: null unless every benchmark that counts has a value.
CREATE OR REPLACE MACRO over_benchmarks(x, weight, benchmarks) AS
    CASE
        WHEN count(x) FILTER (WHERE weight > 0) = any_value(benchmarks)
            THEN exact_sum(CASE WHEN weight > 0 THEN x * weight END) / exact_sum(weight)
    END;

-- The root of a variance; rounding may leave an exact 0 a hair below it, and null stays null.
CREATE OR REPLACE MACRO standard_error(variance) AS
    CASE WHEN variance IS NOT NULL THEN sqrt(greatest(variance, 0)) END;

-- Each cell with the answers it is held against: the model's own at t = 0 under the same rubric
-- and position, or its closed ones (of the same position, if there are several).
CREATE OR REPLACE MACRO referenced_cells(by_column) AS TABLE
WITH held AS (
    SELECT
        *,
        any_value({'base': base, 'correct': correct, 'incorrect': incorrect})
            FILTER (WHERE stated_target = 0 AND n > 0)
            OVER (PARTITION BY run_id, model, benchmark, "group", scope, rubric, position)
            AS at_zero,
        any_value({'base': base, 'correct': correct, 'incorrect': incorrect})
            FILTER (WHERE stated_target IS NULL AND n > 0)
            OVER (PARTITION BY run_id, model, benchmark, "group", scope, position)
            AS closed_here,
        arg_min({'base': base, 'correct': correct, 'incorrect': incorrect}, position)
            FILTER (WHERE stated_target IS NULL AND n > 0)
            OVER (PARTITION BY run_id, model, benchmark, "group", scope)
            AS closed
    FROM cells(by_column)
)
SELECT * EXCLUDE (at_zero, closed_here, closed), coalesce(at_zero, closed_here, closed) AS ref
FROM held;

-- One row a benchmark's cell x scope x target.
CREATE OR REPLACE MACRO scored_cells(by_column) AS TABLE
SELECT
    c.*, t.target,
    coalesce(w.weight, 0) AS weight,
    coalesce(CASE WHEN w.partial THEN c.scope = 'inside' ELSE c.scope = 'own' END, false) AS in_all,
    c.correct + c.incorrect AS coverage,
    c.correct / nullif(c.correct + c.incorrect, 0) AS selective_accuracy,
    c.base - penalty(t.target) * c.incorrect AS score,
    standard_error(
        c.v_base - 2 * penalty(t.target) * c.v_both + pow(penalty(t.target), 2) * c.v_incorrect
    ) AS score_se,
    c.clusters - 1 AS df,
    c.bound_base - penalty(t.target) * (c.bound_incorrect + c.bound_ungraded) AS score_worst,
    c.bound_base - penalty(t.target) * c.bound_incorrect + c.bound_ungraded AS score_best,
    c.ref.base - penalty(t.target) * c.ref.incorrect AS ref_answer,
    c.ref.correct AS ref_oracle,
    c.incorrect / nullif(1 - c.correct, 0) AS miss_hallucination_rate,
    2 * c.correct / (1 + c.correct + c.incorrect) AS f1
FROM referenced_cells(by_column) AS c
JOIN run_targets AS t USING (run_id)
LEFT JOIN benchmark_weights AS w USING (run_id, benchmark)
WHERE t.target IS NOT NULL;

-- The benchmarks' rows of both scopes, and one row a cell x target with benchmark = 'ALL' (scope
-- 'own'). There, rates and scores are weighted means of the benchmarks' (ratios too: the mean of the selective accuracies); counts and costs are sums, the
-- abstention columns come from the pooled items. The benchmarks count as independent: se^2 =
-- sum (share_b * se_b)^2 with Satterthwaite's degrees of freedom. Clusters and questions that two
-- benchmarks share are not seen as one, which makes se a little too small there.
CREATE OR REPLACE MACRO scored_with_all(by_column) AS TABLE
WITH scored AS (SELECT * FROM scored_cells(by_column)),
counting AS (
    SELECT run_id, nullif(count(*) FILTER (WHERE weight > 0), 0) AS benchmarks, exact_sum(weight) AS total
    FROM benchmark_weights
    GROUP BY run_id
),
weighed AS (
    SELECT
        s.*, k.benchmarks,
        CASE WHEN s.in_all THEN s.weight ELSE 0 END AS w,
        pow(s.score_se * CASE WHEN s.in_all THEN s.weight ELSE 0 END / k.total, 2) AS v
    FROM scored AS s
    JOIN counting AS k USING (run_id)
),
together AS (
    SELECT
        run_id, model, 'ALL' AS benchmark, 'own' AS scope, rubric, position, stated_target, target, "group",
        CAST(sum(n_items) FILTER (WHERE scope = 'own') AS BIGINT) AS n_items,
        CAST(sum(planned) FILTER (WHERE scope = 'own') AS BIGINT) AS planned,
        CAST(sum(n) FILTER (WHERE scope = 'own') AS BIGINT) AS n,
        CAST(coalesce(sum(n) FILTER (WHERE w > 0), 0) AS BIGINT) AS n_scored,
        CAST(sum(pending) FILTER (WHERE scope = 'own') AS BIGINT) AS pending,
        CAST(sum(ungraded) FILTER (WHERE scope = 'own') AS BIGINT) AS ungraded,
        over_benchmarks(correct, w, benchmarks) AS correct,
        over_benchmarks(incorrect, w, benchmarks) AS incorrect,
        over_benchmarks(abstained, w, benchmarks) AS abstained,
        over_benchmarks(refused, w, benchmarks) AS refused,
        over_benchmarks(empty, w, benchmarks) AS empty,
        over_benchmarks(coverage, w, benchmarks) AS coverage,
        over_benchmarks(selective_accuracy, w, benchmarks) AS selective_accuracy,
        over_benchmarks(score, w, benchmarks) AS score,
        CASE WHEN count(v) FILTER (WHERE w > 0) = any_value(benchmarks)
            THEN sqrt(sum(v ORDER BY benchmark) FILTER (WHERE w > 0)) END AS score_se,
        -- all the same: no spread to weigh, so the least degrees of freedom
        CASE WHEN sum(v) FILTER (WHERE w > 0) > 0
            THEN pow(sum(v ORDER BY benchmark) FILTER (WHERE w > 0), 2)
                / sum(pow(v, 2) / nullif(df, 0) ORDER BY benchmark) FILTER (WHERE w > 0)
            ELSE min(df) FILTER (WHERE w > 0) END AS df,
        over_benchmarks(score_worst, w, benchmarks) AS score_worst,
        over_benchmarks(score_best, w, benchmarks) AS score_best,
        over_benchmarks(ref_answer, w, benchmarks) AS ref_answer,
        over_benchmarks(ref_oracle, w, benchmarks) AS ref_oracle,
        over_benchmarks(miss_hallucination_rate, w, benchmarks) AS miss_hallucination_rate,
        over_benchmarks(f1, w, benchmarks) AS f1,
        exact_sum(CASE WHEN scope = 'own' THEN abstained_rightly END) AS abstained_rightly,
        exact_sum(CASE WHEN scope = 'own' THEN abstained_known END) AS abstained_known,
        sum(should_abstain_items) FILTER (WHERE scope = 'own') AS should_abstain_items,
        CAST(sum(prompt_tokens) FILTER (WHERE scope = 'own') AS BIGINT) AS prompt_tokens,
        CAST(sum(completion_tokens) FILTER (WHERE scope = 'own') AS BIGINT) AS completion_tokens,
        CASE WHEN count(cost_usd) FILTER (WHERE scope = 'own') = count(*) FILTER (WHERE scope = 'own')
            THEN exact_sum(CASE WHEN scope = 'own' THEN cost_usd END) END AS cost_usd
    FROM weighed
    GROUP BY run_id, model, rubric, position, stated_target, target, "group"
)
SELECT
    * EXCLUDE (
        weight, in_all, ref, base, bound_base, bound_incorrect, bound_ungraded,
        v_base, v_incorrect, v_both
    ),
    n AS n_scored
FROM scored
UNION ALL BY NAME
SELECT * FROM together;
