-- What has been answered or has failed for good, one row a request of the newest sweep, with its
-- item, the answer and the deciding verdict. Requests that are still to be asked are left out.
WITH deciding AS (
    SELECT
        g.run_id, g.request_key, g.benchmark, g.item_id, g.grader_version, g.extracted, g.rationale
    FROM grades AS g
    JOIN deciding_graders USING (run_id, benchmark, grader, grader_version)
    WHERE g.judge IS NULL
    QUALIFY row_number() OVER (
        PARTITION BY g.run_id, g.request_key, g.benchmark, g.item_id
        ORDER BY g.graded_at DESC, g.status = 'ok' DESC, g.outcome DESC
    ) = 1
)

SELECT
    o.run_id, o.request_key, o.model, q.provider_model, o.simulated, o.benchmark, o.item_id,
    o.sample, o.stated_target, o.rubric, o.position,
    i.question, i.answers AS answer, i.choices, i.answer_type, o.should_abstain, o.category,
    i.difficulty, i.cluster, i.metadata,
    r.system, r.prompt, r.response, r.reasoning, r.confidence, r.finish_reason,
    r.error_message AS error,
    o.outcome, o.grader,
    CASE WHEN r.status = 'ok' THEN d.grader_version END AS grader_version,
    CASE WHEN r.status = 'ok' THEN d.extracted END AS extracted,
    CASE WHEN r.status = 'ok' THEN d.rationale END AS rationale,
    r.prompt_tokens, r.completion_tokens, r.reasoning_tokens, r.cached_tokens, r.cost_usd,
    r.latency_s, r.started_at, r.served_model, r.provider_request_id
FROM outcomes AS o
JOIN requests AS q
    ON
        q.run_id = o.run_id AND q.request_key = o.request_key AND q.model = o.model
        AND q.benchmark = o.benchmark AND q.item_id = o.item_id AND q.sample = o.sample
        AND q.rubric = o.rubric AND q.position = o.position
        AND q.stated_target IS NOT DISTINCT FROM o.stated_target
JOIN responses AS r ON r.run_id = o.run_id AND r.request_key = o.request_key
LEFT JOIN items AS i
    ON i.run_id = o.run_id AND i.benchmark = o.benchmark AND i.item_id = o.item_id
LEFT JOIN deciding AS d
    ON
        d.run_id = o.run_id AND d.request_key = o.request_key AND d.benchmark = o.benchmark
        AND d.item_id = o.item_id
WHERE o.outcome <> 'pending'
ORDER BY
    o.benchmark, o.model, o.rubric = 'closed' DESC, o.rubric, o.position,
    o.stated_target NULLS FIRST, o.item_id, o.sample;
