-- How far one run is: a row a model and benchmark of the newest sweep, then a row a judge.
-- Counts are of distinct requests; one that two benchmarks share stands, with its cost, in both.
-- failed: the request's own fault, not asked again; again: a passing or an account error.
-- cost_usd: everything spent on them, errors included; null where an answer's price is unknown.
-- What was reused from another run was paid for there.
WITH answers AS (
    SELECT 'model' AS "role", request_key, provider_model, status, error_class, cost_usd, reused_from
    FROM store.responses_parts
    UNION ALL
    SELECT 'judge' AS "role", request_key, provider_model, status, error_class, cost_usd, reused_from
    FROM store.judgements_parts
),

states AS (
    SELECT
        "role", request_key,
        any_value(provider_model) AS provider_model,
        bool_or(status = 'ok') AS answered,
        bool_or(coalesce(error_class IN (SELECT error_class FROM final_errors), false)) AS failed,
        coalesce(sum(cost_usd) FILTER (reused_from IS NULL), 0) AS cost_usd,
        count(*) FILTER (status = 'ok' AND cost_usd IS NULL AND reused_from IS NULL) AS unpriced
    FROM answers
    GROUP BY "role", request_key
),

plan AS (
    SELECT
        model, benchmark, request_key,
        any_value(simulated) AS simulated,
        bool_and(outcome NOT IN ('pending', 'ungraded')) AS graded
    FROM outcomes
    GROUP BY model, benchmark, request_key
),

models AS (
    SELECT
        'model' AS "role", p.model, any_value(p.simulated) AS simulated, p.benchmark,
        count(*) AS planned,
        count(*) FILTER (s.answered) AS answered,
        count(*) FILTER (NOT s.answered AND s.failed) AS failed,
        count(*) FILTER (NOT s.answered AND NOT s.failed) AS again,
        count(*) FILTER (s.request_key IS NULL) AS unasked,
        count(*) FILTER (p.graded) AS graded,
        CASE WHEN coalesce(sum(s.unpriced), 0) = 0 THEN coalesce(sum(s.cost_usd), 0) END AS cost_usd
    FROM plan AS p
    LEFT JOIN states AS s ON s.request_key = p.request_key AND s."role" = 'model'
    GROUP BY p.model, p.benchmark
),

-- What judges are to be asked follows from the answers and is planned nowhere.
judges AS (
    SELECT
        'judge' AS "role", provider_model AS model,
        starts_with(provider_model, 'sim/') AS simulated,
        NULL AS benchmark,
        NULL AS planned,
        count(*) FILTER (answered) AS answered,
        count(*) FILTER (NOT answered AND failed) AS failed,
        count(*) FILTER (NOT answered AND NOT failed) AS again,
        NULL AS unasked,
        NULL AS graded,
        CASE WHEN sum(unpriced) = 0 THEN sum(cost_usd) END AS cost_usd
    FROM states
    WHERE "role" = 'judge'
    GROUP BY provider_model
),

counted AS (
    SELECT * FROM models
    UNION ALL
    SELECT * FROM judges
)

SELECT
    c."role", c.model, c.simulated, c.benchmark, c.planned, c.answered, c.failed, c.again,
    c.unasked, c.graded, c.cost_usd
FROM counted AS c
LEFT JOIN run_benchmarks AS b USING (benchmark)
ORDER BY c."role" DESC, c.model, b.position NULLS LAST, c.benchmark
