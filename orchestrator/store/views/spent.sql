-- What this run has paid for all its rows, superseded errors included: US dollars.
-- A row that was copied from another run was paid for there. A row that stands twice (a part that
-- a person copied, a flush that failed after its part stood) was paid for once.
SELECT coalesce(sum(cost_usd), 0.0) AS spent
FROM (
    SELECT any_value(cost_usd) AS cost_usd
    FROM answers
    WHERE cost_usd > 0 AND reused_from IS NULL
    GROUP BY hash(kind, request_key, started_at, latency_s, provider_request_id, cost_usd)
);
