-- What was asked of the models, or of the judges: one row a key and run. One text for both views.
-- An answer beats an error. Of several answers the first counts, so that nothing asked twice
-- changes a result; of several errors the last, which is where the request stands now. Few keys
-- have several rows: those are sorted out, and the others taken as they are. Keys are looked for by
-- a digest, eight bytes instead of 32 characters; two keys of one digest are sorted out as well.
CREATE VIEW $kind AS
WITH repeated AS (
    SELECT digest
    FROM store.${kind}_parts
    GROUP BY digest
    HAVING count(*) > 1
)
SELECT
    run_id, request_key, provider_model, system, prompt, response, reasoning, confidence,
    finish_reason, status, error_class, error_message, attempts, prompt_tokens,
    completion_tokens, reasoning_tokens, cached_tokens, cost_usd, latency_s, started_at,
    served_model, provider_request_id, mean_logprob, reused_from
FROM store.${kind}_parts
ANTI JOIN repeated USING (digest)
UNION ALL
(SELECT
    run_id, request_key, provider_model, system, prompt, response, reasoning, confidence,
    finish_reason, status, error_class, error_message, attempts, prompt_tokens,
    completion_tokens, reasoning_tokens, cached_tokens, cost_usd, latency_s, started_at,
    served_model, provider_request_id, mean_logprob, reused_from
FROM store.${kind}_parts
SEMI JOIN repeated USING (digest)
QUALIFY row_number() OVER (
    PARTITION BY run_id, request_key
    ORDER BY
        CASE WHEN status = 'ok' THEN 0 ELSE 1 END,
        CASE WHEN status = 'ok' THEN epoch_us(started_at) ELSE -epoch_us(started_at) END,
        latency_s,
        provider_request_id
) = 1);
