-- The grader whose verdict counts, one a run x benchmark. A grader is its name and version.
-- `decides` of the sweep names a grader ('alias', 'alias@2', or a family: 'judge'); 'auto', and a
-- named grader without any verdict on a benchmark, take the newest complete one. Complete: a
-- verdict for every ok response to the benchmark's requests. When none is complete the one with
-- the most verdicts decides, the newest of equals.
CREATE OR REPLACE VIEW deciding_graders AS
WITH answered AS (
    SELECT q.run_id, q.request_key, q.benchmark, q.item_id
    FROM requests AS q
    JOIN responses AS r USING (run_id, request_key)
    WHERE r.status = 'ok'
),
answered_counts AS (
    SELECT run_id, benchmark, count(*) AS answered
    FROM answered
    GROUP BY run_id, benchmark
),
verdict_counts AS (
    SELECT
        a.run_id, a.benchmark, v.grader, v.grader_version,
        count(*) AS verdicts,
        max(v.graded_at) AS newest
    FROM answered AS a
    JOIN verdicts AS v USING (run_id, request_key, benchmark, item_id)
    GROUP BY a.run_id, a.benchmark, v.grader, v.grader_version
),
judges AS (
    SELECT
        run_id, benchmark, grader, grader_version,
        string_agg(DISTINCT judge, ', ' ORDER BY judge) AS judge
    FROM grades
    WHERE judge IS NOT NULL
    GROUP BY run_id, benchmark, grader, grader_version
),
candidates AS (
    SELECT
        v.*, c.answered, j.judge,
        coalesce(
            s.decides <> 'auto'
            AND s.decides IN (v.grader, v.grader || '@' || v.grader_version, split_part(v.grader, ':', 1)),
            false
        ) AS named
    FROM verdict_counts AS v
    JOIN answered_counts AS c USING (run_id, benchmark)
    LEFT JOIN judges AS j USING (run_id, benchmark, grader, grader_version)
    LEFT JOIN run_sweeps AS s USING (run_id)
)
SELECT run_id, benchmark, grader, grader_version, judge, verdicts, answered, named
FROM candidates
QUALIFY row_number() OVER (
    PARTITION BY run_id, benchmark
    ORDER BY
        named DESC,
        verdicts >= answered DESC,
        CASE WHEN verdicts >= answered THEN NULL ELSE verdicts END DESC NULLS LAST,
        newest DESC, grader, grader_version DESC
) = 1;

-- One row a request of the newest sweep: requests, their responses and the deciding verdict.
-- A request without a response, or whose failure will be asked again, is pending; one that failed
-- for its own sake, and an answer without a verdict, is ungraded: neither gets a silent score.
CREATE OR REPLACE VIEW outcomes AS
WITH decided AS (
    SELECT
        v.run_id, v.request_key, v.benchmark, v.item_id, v.outcome,
        v.grader, d.judge
    FROM verdicts AS v
    JOIN deciding_graders AS d USING (run_id, benchmark, grader, grader_version)
)
SELECT
    q.run_id, q.request_key, q.model, q.simulated, q.benchmark, i.category, q.item_id, i.cluster,
    q.sample, q.stated_target, q.rubric, q.position,
    CASE
        WHEN r.status = 'ok' THEN coalesce(d.outcome, 'ungraded')
        WHEN r.error_class IN (SELECT error_class FROM final_errors) THEN 'ungraded'
        ELSE 'pending'
    END AS outcome,
    CASE WHEN r.status = 'ok' THEN d.grader END AS grader,
    CASE WHEN r.status = 'ok' THEN d.judge END AS judge,
    r.confidence, i.should_abstain, r.cost_usd, r.latency_s, r.prompt_tokens, r.completion_tokens
FROM requests AS q
LEFT JOIN responses AS r USING (run_id, request_key)
LEFT JOIN decided AS d USING (run_id, request_key, benchmark, item_id)
LEFT JOIN items AS i USING (run_id, benchmark, item_id);
