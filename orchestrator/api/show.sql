-- Requests of the newest sweep to read, side by side: the models on one item stand together.
-- $item, $outcome and $model are null where everything is wanted.
WITH chosen AS (
    SELECT o.*, b.position AS place
    FROM outcomes AS o
    LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
    WHERE
        ($item IS NULL OR o.item_id = $item)
        AND ($outcome IS NULL OR o.outcome = $outcome)
        AND ($model IS NULL OR o.model = $model)
    ORDER BY
        place NULLS LAST, o.benchmark, o.item_id, o.model, o.rubric = 'closed' DESC, o.rubric,
        o.position, o.stated_target NULLS FIRST, o.sample
    LIMIT $limit
),

-- The deciding verdict in full, by the rule of the view `verdicts`: the newest, and of equals the
-- one that graded.
deciding AS (
    SELECT g.run_id, g.request_key, g.benchmark, g.item_id, g.grader_version, g.extracted, g.rationale
    FROM grades AS g
    JOIN deciding_graders USING (run_id, benchmark, grader, grader_version)
    SEMI JOIN chosen AS c
        ON
            g.run_id = c.run_id AND g.request_key = c.request_key
            AND g.benchmark = c.benchmark AND g.item_id = c.item_id
    WHERE g.judge IS NULL
    QUALIFY row_number() OVER (
        PARTITION BY g.run_id, g.request_key, g.benchmark, g.item_id
        ORDER BY g.graded_at DESC, g.status = 'ok' DESC, g.outcome DESC
    ) = 1
)

SELECT
    c.model, c.simulated, c.benchmark, c.item_id, c.sample, c.stated_target, c.rubric, c.position, c.outcome,
    c.grader,
    CASE WHEN r.status = 'ok' THEN d.grader_version END AS grader_version,
    c.judge,
    CASE WHEN r.status = 'ok' THEN d.extracted END AS extracted,
    CASE WHEN r.status = 'ok' THEN d.rationale END AS rationale,
    i.question, i.answers, i.choices, i.should_abstain, i.category,
    r.system, b.few_shot, r.prompt, r.response, r.reasoning, r.confidence, r.finish_reason,
    r.error_class, r.error_message, r.cost_usd, r.latency_s,
    c.request_key
FROM chosen AS c
LEFT JOIN items AS i USING (run_id, benchmark, item_id)
LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
LEFT JOIN responses AS r USING (run_id, request_key)
LEFT JOIN deciding AS d USING (run_id, request_key, benchmark, item_id)
ORDER BY
    c.place NULLS LAST, c.benchmark, c.item_id, c.model, c.rubric = 'closed' DESC, c.rubric,
    c.position, c.stated_target NULLS FIRST, c.sample
