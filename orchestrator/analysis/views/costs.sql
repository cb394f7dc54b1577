-- What judging a cell cost: each judgement behind the deciding grader's votes once a cell, so a
-- judgement that serves several cells counts in each (as a shared request's cost does). Tries
-- without a readable verdict stand among the votes and are paid for too; a request that failed
-- costs what its provider said, or nothing. Null when a price is unknown; no row when no judge
-- voted.
CREATE OR REPLACE MACRO computed_judge_costs(by_column) AS TABLE
WITH votes AS (
    SELECT DISTINCT g.run_id, g.request_key, g.benchmark, g.item_id, g.judgement_key
    FROM grades AS g
    JOIN deciding_graders USING (run_id, benchmark, grader, grader_version)
    WHERE g.judgement_key IS NOT NULL
),
used AS (
    SELECT DISTINCT
        q.run_id, q.model, q.benchmark, q.rubric, q.position, q.stated_target,
        item_group(
            by_column, i.category, i.difficulty, i.answer_type, i.cluster, i.should_abstain, i.metadata
        ) AS "group",
        v.judgement_key
    FROM requests AS q
    JOIN votes AS v USING (run_id, request_key, benchmark, item_id)
    LEFT JOIN item_facts AS i USING (run_id, benchmark, item_id)
)
SELECT
    u.run_id, u.model, u.benchmark, u.rubric, u.position, u.stated_target, u."group",
    CASE
        WHEN count(*) = count(CASE WHEN j.status = 'error' THEN 0 ELSE j.cost_usd END)
            THEN coalesce(exact_sum(j.cost_usd), 0)
    END AS judge_cost_usd
FROM used AS u
LEFT JOIN judgements AS j ON j.run_id = u.run_id AND j.request_key = u.judgement_key
GROUP BY u.run_id, u.model, u.benchmark, u.rubric, u.position, u.stated_target, u."group";

-- Latencies in seconds, a cell each, of every reply as `outcomes` shows it (errors too); benchmark
-- 'ALL' pools the benchmarks.
CREATE OR REPLACE MACRO computed_latencies(by_column) AS TABLE
WITH timed AS (
    SELECT
        q.run_id, q.model, q.benchmark, q.rubric, q.position, q.stated_target, q.latency_s,
        item_group(
            by_column, i.category, i.difficulty, i.answer_type, i.cluster, i.should_abstain, i.metadata
        ) AS "group"
    FROM priced_outcomes AS q
    LEFT JOIN item_facts AS i USING (run_id, benchmark, item_id)
)
SELECT
    run_id, model,
    CASE WHEN grouping(benchmark) = 1 THEN 'ALL' ELSE benchmark END AS benchmark,
    rubric, position, stated_target, "group",
    quantile_cont(latency_s, [0.5, 0.95]) AS quantiles
FROM timed
GROUP BY GROUPING SETS (
    (run_id, model, benchmark, rubric, position, stated_target, "group"),
    (run_id, model, rubric, position, stated_target, "group")
);

-- What the tables read; a connection to runs with a cache has others (cached.sql).
CREATE OR REPLACE MACRO judge_costs(by_column) AS TABLE FROM computed_judge_costs(by_column);
CREATE OR REPLACE MACRO latencies(by_column) AS TABLE FROM computed_latencies(by_column);
