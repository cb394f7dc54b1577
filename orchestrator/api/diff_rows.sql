-- The answers that two graders grade differently, with what each gave as its reason.
WITH differing AS (
    SELECT * FROM compared WHERE outcome_a <> outcome_b
),

reasons AS (
    SELECT
        g.run_id, g.request_key, g.benchmark, g.item_id, g.grader, g.grader_version,
        arg_max({'extracted': g.extracted, 'rationale': g.rationale}, g.graded_at) AS why
    FROM grades AS g
    SEMI JOIN differing AS d
        ON
            d.run_id = g.run_id AND d.request_key = g.request_key AND d.benchmark = g.benchmark
            AND d.item_id = g.item_id
    WHERE g.judge IS NULL
    GROUP BY ALL
)

SELECT
    d.model, d.benchmark, d.item_id, d.stated_target,
    d.grader_a, d.outcome_a, d.grader_b, d.outcome_b,
    i.question, i.answers, i.choices, i.should_abstain, r.response,
    a.why.extracted AS extracted_a, a.why.rationale AS rationale_a,
    b.why.extracted AS extracted_b, b.why.rationale AS rationale_b,
    d.request_key
FROM differing AS d
LEFT JOIN items AS i USING (run_id, benchmark, item_id)
LEFT JOIN responses AS r USING (run_id, request_key)
LEFT JOIN reasons AS a
    ON
        a.run_id = d.run_id AND a.request_key = d.request_key AND a.benchmark = d.benchmark
        AND a.item_id = d.item_id AND a.grader = d.grader_a AND a.grader_version = d.version_a
LEFT JOIN reasons AS b
    ON
        b.run_id = d.run_id AND b.request_key = d.request_key AND b.benchmark = d.benchmark
        AND b.item_id = d.item_id AND b.grader = d.grader_b AND b.grader_version = d.version_b
ORDER BY d.benchmark, d.item_id, d.model, d.stated_target NULLS FIRST, d.request_key
LIMIT $limit
