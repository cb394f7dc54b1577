-- Where each model stands, in distinct keys of `planned` (model, request_key).
-- failed: the request's own fault, not asked again; again: a passing or an account error;
-- unasked: no row yet. `cost_usd` is everything spent on these keys, errors included; null when
-- no price was known.
WITH plan AS (
    SELECT DISTINCT model, request_key FROM planned
),

states AS (
    SELECT
        request_key,
        bool_or(status = 'ok') AS answered,
        bool_or(coalesce(error_class IN (SELECT error_class FROM final_errors), false)) AS failed,
        sum(cost_usd) AS cost_usd
    FROM answers
    GROUP BY request_key
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
