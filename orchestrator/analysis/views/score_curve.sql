-- The penalised score of answers that were given without a stated target, or at t = 0, at any
-- target: the decision curve of a model (net benefit; Vickers and Elkin 2006, Medical Decision
-- Making 26, 565). A score at t is base - penalty(t) * incorrect, so the cells hold all it takes,
-- whatever the number of targets. Its three reference lines: never answering is 0 in score and t in
-- credit (ref_abstain), the model's own t = 0 answers (ref_answer), and answering what it can answer
-- right and nothing else (ref_oracle). Below the selective accuracy of its answers, as a target, a
-- model beats silence, above it it does not (with silence at 0 points).
-- `n_items` are the items with a graded answer or silence, `n` these rows; ungraded ones have no
-- score and are counted beside it.
CREATE OR REPLACE MACRO score_curve_at(targets) AS TABLE
WITH asked AS (SELECT DISTINCT CAST(unnest(targets) AS DOUBLE) AS target),
simulated_models AS (
    SELECT run_id, model, bool_or(simulated) AS simulated
    FROM requests
    GROUP BY run_id, model
),
-- closed answers are held against those at t = 0 (of the first rubric), which name another one
held AS (
    SELECT
        *,
        CASE WHEN stated_target IS NULL THEN arg_min(
            {'base': base, 'correct': correct, 'incorrect': incorrect}, rubric
        ) FILTER (WHERE stated_target = 0 AND n > 0)
            OVER (PARTITION BY run_id, model, benchmark, scope, position) END AS at_zero
    FROM referenced_cells(NULL)
),
scored AS (
    SELECT
        c.* EXCLUDE (ref), coalesce(c.at_zero, c.ref) AS ref, m.simulated, t.target,
        c.base - penalty(t.target) * c.incorrect AS score,
        standard_error(
            c.v_base - 2 * penalty(t.target) * c.v_both + pow(penalty(t.target), 2) * c.v_incorrect
        ) AS score_se,
        coalesce(c.at_zero, c.ref).base
            - penalty(t.target) * coalesce(c.at_zero, c.ref).incorrect AS ref_answer
    FROM held AS c
    JOIN simulated_models AS m USING (run_id, model)
    CROSS JOIN asked AS t
    WHERE c.scope = 'own' AND (c.stated_target IS NULL OR c.stated_target = 0)
),
limited AS (
    SELECT
        *,
        CASE WHEN score_se IS NOT NULL AND clusters > 1 THEN t_quantile(clusters - 1) * score_se END
            AS half
    FROM scored
)
SELECT
    run_id, model, simulated, benchmark, rubric, position, stated_target, target,
    items AS n_items, n, pending, ungraded, clusters, n_correct, n_incorrect,
    correct, incorrect, correct + incorrect AS coverage,
    correct / nullif(correct + incorrect, 0) AS selective_accuracy,
    score, score_se, score - half AS score_low, score + half AS score_high,
    CASE WHEN half IS NOT NULL THEN 't (clustered)' END AS interval,
    target + (1 - target) * score AS credit,
    target + (1 - target) * (score - half) AS credit_low,
    target + (1 - target) * (score + half) AS credit_high,
    CASE WHEN score IS NOT NULL THEN CAST(0 AS DOUBLE) END AS ref_abstain,
    ref_answer, ref.correct AS ref_oracle
FROM limited;

-- At t = 0, .01, …, .99.
CREATE OR REPLACE VIEW score_curve AS
FROM score_curve_at([step / 100 FOR step IN range(100)]);
