-- The penalised-score table: macro score_rows(by_column) with a group column, the counts that an
-- interval needs and, beside the rows of the table (scope 'own'), those with which a partial
-- benchmark enters ALL (scope 'inside', see cells.sql); and the view `scores` with the contract's
-- columns and rows alone. n_items and planned
-- are the cell's items and requests, n its graded ones, n_scored those of them that its score counts
-- (fewer in ALL where items stand outside). A request that two benchmarks or two cells
-- share costs in each.
CREATE OR REPLACE MACRO score_rows(by_column) AS TABLE
WITH judging AS (SELECT * FROM judge_costs(by_column)),
judged AS (
    SELECT * FROM judging
    UNION ALL BY NAME
    SELECT
        run_id, model, 'ALL' AS benchmark, rubric, position, stated_target, "group",
        CASE WHEN count(*) = count(judge_cost_usd) THEN exact_sum(judge_cost_usd) END AS judge_cost_usd
    FROM judging
    GROUP BY run_id, model, rubric, position, stated_target, "group"
),
joined AS (
    SELECT
        s.*, l.quantiles,
        CASE WHEN j.run_id IS NULL THEN 0 ELSE j.judge_cost_usd END AS judge_cost_usd,
        CASE WHEN s.score_se IS NOT NULL AND s.df >= 1 THEN t_quantile(s.df) * s.score_se END AS half
    FROM scored_with_all(by_column) AS s
    LEFT JOIN judged AS j
        ON j.run_id = s.run_id AND j.model = s.model AND j.benchmark = s.benchmark
        AND j.rubric = s.rubric AND j.position = s.position
        AND j.stated_target IS NOT DISTINCT FROM s.stated_target
        AND j."group" IS NOT DISTINCT FROM s."group"
    LEFT JOIN latencies(by_column) AS l
        ON l.run_id = s.run_id AND l.model = s.model AND l.benchmark = s.benchmark
        AND l.rubric = s.rubric AND l.position = s.position
        AND l.stated_target IS NOT DISTINCT FROM s.stated_target
        AND l."group" IS NOT DISTINCT FROM s."group"
)
SELECT
    run_id, model, benchmark, "group", scope, rubric, position, stated_target, target,
    n_items, planned, n, pending, ungraded,
    correct, incorrect, abstained, refused, empty,
    coverage, selective_accuracy,
    score, score_se, score - half AS score_low, score + half AS score_high,
    CASE WHEN half IS NOT NULL THEN 't (clustered)' END AS interval,
    score_worst, score_best,
    target + (1 - target) * score AS credit,
    target + (1 - target) * (score - half) AS credit_low,
    target + (1 - target) * (score + half) AS credit_high,
    ref_answer, ref_oracle,
    incorrect AS hallucination_rate, miss_hallucination_rate, f1,
    coalesce(abstained_rightly, 0) / nullif(abstained_known, 0) AS abstention_precision,
    coalesce(abstained_rightly, 0) / nullif(should_abstain_items, 0) AS abstention_recall,
    prompt_tokens, completion_tokens, cost_usd, judge_cost_usd,
    quantiles[1] AS latency_p50, quantiles[2] AS latency_p95,
    n_correct, n_incorrect, items, clusters, n_scored
FROM joined;

CREATE OR REPLACE VIEW scores AS
SELECT * EXCLUDE ("group", scope, n_correct, n_incorrect, items, clusters, n_scored)
FROM score_rows(NULL)
WHERE scope = 'own';
