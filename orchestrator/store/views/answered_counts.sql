-- Where each model stands, in distinct keys of `planned` (model, request_key).
-- failed: the request's own fault, not asked again; again: a passing or an account error;
-- unasked: no row yet. `cost_usd` is everything spent on these keys, errors included; null when
-- no price was known. Keys are compared as UUIDs, 16 bytes instead of 32 characters.
WITH plan AS (
    SELECT DISTINCT model, CAST(request_key AS UUID) AS request_key FROM planned
),

states AS (
    SELECT
        try_cast(request_key AS UUID) AS request_key,
        bool_or(status = 'ok') AS answered,
        bool_or(coalesce(error_class IN (SELECT error_class FROM final_errors), false)) AS failed,
        sum(cost_usd) AS cost_usd
    FROM answers
    GROUP BY ALL
)

SELECT
    plan.model,
    count(*) AS planned,
    count(*) FILTER (states.answered) AS ok,
    count(*) FILTER (NOT states.answered AND states.failed) AS failed,
    count(*) FILTER (NOT states.answered AND NOT states.failed) AS again,
    count(*) FILTER (states.request_key IS NULL) AS unasked,
    sum(states.cost_usd) AS cost_usd
FROM plan
LEFT JOIN states USING (request_key)
GROUP BY plan.model
ORDER BY plan.model;
