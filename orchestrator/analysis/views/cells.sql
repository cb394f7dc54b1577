-- From outcomes to cells: rows -> items (samples averaged) -> clusters -> cells. A cell is
-- run x model x benchmark x rubric x position x stated_target (x group). All of it is free of the
-- target scored at: an item's points are base - penalty(target) * incorrect, so a mean is
-- base - penalty * incorrect of the means, and a variance needs three moments. One million
-- outcomes are read once, whatever the number of targets.

-- A sum that is the same in whatever order its rows come, as sums of doubles are not: parallel
-- threads would change the last digit from run to run, and a bootstrap with it. 18 decimals.
CREATE OR REPLACE MACRO exact_sum(x) AS CAST(sum(CAST(x AS DECIMAL(38, 18))) AS DOUBLE);

-- The same of items' shares. They are whole where a cell asks an item once: then any sum is exact,
-- and the cheap one is taken (one_sample.sql).
CREATE OR REPLACE MACRO share_sum(x) AS exact_sum(x);

-- The value of an item's column, or of a key of its metadata, as text; null without a column.
CREATE OR REPLACE MACRO item_group(by_column, category, difficulty, answer_type, cluster, should_abstain, metadata) AS
    CASE
        WHEN by_column IS NULL THEN NULL
        WHEN by_column = 'category' THEN category
        WHEN by_column = 'difficulty' THEN difficulty
        WHEN by_column = 'answer_type' THEN answer_type
        WHEN by_column = 'cluster' THEN cluster
        WHEN by_column = 'should_abstain' THEN CAST(should_abstain AS VARCHAR)
        WHEN json_valid(metadata) THEN json_extract_string(metadata, '/' || replace(replace(by_column, '~', '~0'), '/', '~1'))
    END;

-- One row a cell x item: how often each outcome came.
CREATE OR REPLACE MACRO item_counts() AS TABLE
SELECT
    run_id, model, benchmark, rubric, position, stated_target, item_id,
    count(*) AS planned,
    count(*) FILTER (WHERE outcome = 'pending') AS pending,
    count(*) FILTER (WHERE outcome = 'ungraded') AS ungraded,
    count(*) FILTER (WHERE outcome = 'correct') AS n_correct,
    count(*) FILTER (WHERE outcome = 'incorrect') AS n_incorrect,
    count(*) FILTER (WHERE outcome = 'abstained') AS n_abstained,
    count(*) FILTER (WHERE outcome = 'refused') AS n_refused,
    count(*) FILTER (WHERE outcome = 'empty') AS n_empty,
    CAST(sum(prompt_tokens) AS BIGINT) AS prompt_tokens,
    CAST(sum(completion_tokens) AS BIGINT) AS completion_tokens,
    exact_sum(cost_usd) AS cost_usd,
    -- an answer whose price is unknown makes the cell's cost unknown, not smaller
    count(*) FILTER (WHERE unpriced) AS unpriced
FROM priced_outcomes
GROUP BY run_id, model, benchmark, rubric, position, stated_target, item_id;

-- The same with the item's means over its graded rows, and with what is known of the item; a row
-- for each scope it stands in. Scope 'own' holds every item; 'inside' leaves out the items that
-- stand outside ALL's score and exists for partial benchmarks alone.
CREATE OR REPLACE MACRO item_means(by_column) AS TABLE
WITH scopes AS (
    SELECT *, 'own' AS scope FROM item_facts
    UNION ALL
    SELECT i.*, 'inside' AS scope
    FROM item_facts AS i
    JOIN benchmark_weights AS w USING (run_id, benchmark)
    WHERE w.partial AND NOT i.outside
)
SELECT
    c.*,
    item_group(
        by_column, i.category, i.difficulty, i.answer_type, i.cluster, i.should_abstain, i.metadata
    ) AS "group",
    coalesce(i.scope, 'own') AS scope,
    i.cluster, i.should_abstain,
    c.planned - c.pending - c.ungraded AS n,
    c.n_correct / nullif(c.planned - c.pending - c.ungraded, 0) AS correct,
    c.n_incorrect / nullif(c.planned - c.pending - c.ungraded, 0) AS incorrect,
    c.n_abstained / nullif(c.planned - c.pending - c.ungraded, 0) AS abstained,
    c.n_refused / nullif(c.planned - c.pending - c.ungraded, 0) AS refused,
    c.n_empty / nullif(c.planned - c.pending - c.ungraded, 0) AS empty,
    c.n_correct + c.n_abstained * p.abstained + c.n_refused * p.refused + c.n_empty * p.empty AS earned
FROM item_counts() AS c
JOIN silence_points AS p USING (run_id)
LEFT JOIN scopes AS i USING (run_id, benchmark, item_id);

-- One row a cell x scope. An item without a cluster is a cluster of its own: all of these are added
-- up at once, their squares one by one.
CREATE OR REPLACE MACRO computed_cells(by_column) AS TABLE
WITH added AS (
    SELECT
        run_id, model, benchmark, rubric, position, stated_target, "group", scope, cluster,
        count(*) AS n_items,
        CAST(sum(planned) AS BIGINT) AS planned, CAST(sum(n) AS BIGINT) AS n,
        CAST(sum(pending) AS BIGINT) AS pending, CAST(sum(ungraded) AS BIGINT) AS ungraded,
        CAST(sum(n_correct) AS BIGINT) AS n_correct,
        CAST(sum(n_incorrect) AS BIGINT) AS n_incorrect,
        count(*) FILTER (WHERE n > 0) AS items,
        share_sum(correct) AS correct, share_sum(incorrect) AS incorrect,
        share_sum(abstained) AS abstained, share_sum(refused) AS refused, share_sum(empty) AS empty,
        exact_sum(earned / nullif(n, 0)) AS base,
        exact_sum(pow(earned / nullif(n, 0), 2)) AS item_bb,
        share_sum(incorrect * incorrect) AS item_ww,
        exact_sum(earned / nullif(n, 0) * incorrect) AS item_bw,
        -- the same over graded and ungraded rows: the bounds give the ungraded -penalty and +1
        count(*) FILTER (WHERE n + ungraded > 0) AS bound_items,
        exact_sum(earned / nullif(n + ungraded, 0)) AS bound_base,
        share_sum(n_incorrect / nullif(n + ungraded, 0)) AS bound_incorrect,
        share_sum(ungraded / nullif(n + ungraded, 0)) AS bound_ungraded,
        -- refused and empty are no abstention: the model did not say that it does not know
        share_sum(CASE WHEN should_abstain THEN abstained END) AS abstained_rightly,
        share_sum(CASE WHEN should_abstain IS NOT NULL THEN abstained END) AS abstained_known,
        count(*) FILTER (WHERE should_abstain AND n > 0) AS should_abstain_items,
        sum(prompt_tokens) AS prompt_tokens, sum(completion_tokens) AS completion_tokens,
        exact_sum(cost_usd) AS cost_usd, sum(unpriced) AS unpriced
    FROM item_means(by_column)
    GROUP BY run_id, model, benchmark, rubric, position, stated_target, "group", scope, cluster
),
clustered AS (
    SELECT
        *,
        CASE WHEN cluster IS NULL THEN items WHEN items > 0 THEN 1 ELSE 0 END AS clusters,
        CASE WHEN cluster IS NULL THEN item_bb ELSE base * base END AS bb,
        CASE WHEN cluster IS NULL THEN item_ww ELSE incorrect * incorrect END AS ww,
        CASE WHEN cluster IS NULL THEN items ELSE items * items END AS mm,
        CASE WHEN cluster IS NULL THEN item_bw ELSE base * incorrect END AS bw,
        CASE WHEN cluster IS NULL THEN base ELSE base * items END AS bm,
        CASE WHEN cluster IS NULL THEN incorrect ELSE incorrect * items END AS wm
    FROM added
),
summed AS (
    SELECT
        run_id, model, benchmark, rubric, position, stated_target, "group", scope,
        CAST(sum(n_items) AS BIGINT) AS n_items,
        CAST(sum(planned) AS BIGINT) AS planned, CAST(sum(n) AS BIGINT) AS n,
        CAST(sum(pending) AS BIGINT) AS pending, CAST(sum(ungraded) AS BIGINT) AS ungraded,
        CAST(sum(n_correct) AS BIGINT) AS n_correct,
        CAST(sum(n_incorrect) AS BIGINT) AS n_incorrect,
        CAST(sum(items) AS BIGINT) AS items,
        CAST(sum(clusters) AS BIGINT) AS clusters,
        exact_sum(correct) / nullif(sum(items), 0) AS correct,
        exact_sum(incorrect) / nullif(sum(items), 0) AS incorrect,
        exact_sum(abstained) / nullif(sum(items), 0) AS abstained,
        exact_sum(refused) / nullif(sum(items), 0) AS refused,
        exact_sum(empty) / nullif(sum(items), 0) AS empty,
        exact_sum(base) / nullif(sum(items), 0) AS base,
        exact_sum(bound_base) / nullif(sum(bound_items), 0) AS bound_base,
        exact_sum(bound_incorrect) / nullif(sum(bound_items), 0) AS bound_incorrect,
        exact_sum(bound_ungraded) / nullif(sum(bound_items), 0) AS bound_ungraded,
        exact_sum(abstained_rightly) AS abstained_rightly,
        exact_sum(abstained_known) AS abstained_known,
        sum(should_abstain_items) AS should_abstain_items,
        CAST(sum(prompt_tokens) AS BIGINT) AS prompt_tokens,
        CAST(sum(completion_tokens) AS BIGINT) AS completion_tokens,
        CASE WHEN sum(unpriced) = 0 THEN coalesce(exact_sum(cost_usd), 0) END AS cost_usd,
        exact_sum(bb) AS s_bb, exact_sum(ww) AS s_ww, sum(mm) AS s_mm, exact_sum(bw) AS s_bw,
        exact_sum(bm) AS s_bm, exact_sum(wm) AS s_wm
    FROM clustered
    GROUP BY run_id, model, benchmark, rubric, position, stated_target, "group", scope
)
-- The sandwich variance of a mean (Miller, arXiv 2411.00640) is C/(C-1) * sum_c r_c^2 / N^2, with
-- r_c the sum of x - mean over the cluster: u - m * mean for a cluster of m items with sum u. The
-- squares are multiplied out.
SELECT
    * EXCLUDE (s_bb, s_ww, s_mm, s_bw, s_bm, s_wm),
    clusters / nullif(clusters - 1, 0) / pow(items, 2)
        * (s_bb - 2 * base * s_bm + base * base * s_mm) AS v_base,
    clusters / nullif(clusters - 1, 0) / pow(items, 2)
        * (s_ww - 2 * incorrect * s_wm + incorrect * incorrect * s_mm) AS v_incorrect,
    clusters / nullif(clusters - 1, 0) / pow(items, 2)
        * (s_bw - base * s_wm - incorrect * s_bm + base * incorrect * s_mm) AS v_both
FROM summed;

-- What the tables read; a connection to runs with a cache has another one (cached.sql).
CREATE OR REPLACE MACRO cells(by_column) AS TABLE FROM computed_cells(by_column);
