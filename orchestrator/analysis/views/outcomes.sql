-- Requests of the newest sweep with what came of asking them, null where nothing did.
CREATE OR REPLACE VIEW asked_requests AS
SELECT
    q.run_id, q.request_key, q.model, q.simulated, q.benchmark, q.item_id, q.sample,
    q.stated_target, q.rubric, q.position,
    r.status, r.error_class, r.finish_reason, r.confidence, r.cost_usd, r.latency_s,
    r.prompt_tokens, r.completion_tokens, r.mean_logprob
FROM requests AS q
LEFT JOIN responses AS r USING (run_id, request_key);

-- The grader whose verdict counts, one a run x benchmark. A grader is its name and version.
-- `decides` of the sweep names a grader ('alias', 'alias@2', or a family: 'judge',
-- 'judge:verified'; 'auto@' is the grader of that name, in any version). 'auto', and a
-- named grader without any verdict on a benchmark, take the first by these rules:
-- 1. A grader with a real verdict before one without: a judge that failed on everything never
--    replaces rule grades. Real is any outcome but ungraded, and for a judge only what it voted
--    on: the rows that it gets by rule say nothing of it.
-- 2. A complete grader (a verdict, be it ungraded, for every ok response to the benchmark's
--    requests) before one that is not.
-- 3. Of complete ones, a judge where the benchmark's own grading (or its grader in the sweep) is a
--    judge, however new the rules are: a raised version of a rule takes nothing from it.
-- 4. Of complete ones the newest; of the others the one with the most verdicts, then the newest.
-- 5. People's labels of a part (a draw) never decide unless they are named.
-- A judge that failed on a part still decides when these say so; its ungraded answers show in the
-- bounds, and the notes count them (`unjudged` of `asked`). `useless` names a judge that rule 1
-- passed over, for the notes to say so.
CREATE OR REPLACE VIEW deciding_graders AS
WITH answered AS (
    SELECT run_id, request_key, benchmark, item_id
    FROM asked_requests
    WHERE status = 'ok'
),
answered_counts AS (
    SELECT run_id, benchmark, count(*) AS answered
    FROM answered
    GROUP BY run_id, benchmark
),
voted AS (
    SELECT DISTINCT run_id, request_key, benchmark, item_id, grader, grader_version
    FROM grades
    WHERE judge IS NOT NULL
),
verdict_counts AS (
    SELECT
        a.run_id, a.benchmark, v.grader, v.grader_version,
        count(*) AS verdicts,
        count(*) FILTER (WHERE v.outcome <> 'ungraded') AS graded,
        count(t.run_id) AS asked,
        count(t.run_id) FILTER (WHERE v.outcome = 'ungraded') AS unjudged,
        max(v.graded_at) AS newest
    FROM answered AS a
    JOIN verdicts AS v USING (run_id, request_key, benchmark, item_id)
    LEFT JOIN voted AS t
        USING (run_id, request_key, benchmark, item_id, grader, grader_version)
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
        CASE WHEN v.asked > 0 THEN v.asked > v.unjudged ELSE v.graded > 0 END AS real,
        v.verdicts >= c.answered AS complete,
        coalesce(
            split_part(v.grader, ':', 1) = 'judge' AND 'judge' IN (b.own_grading, b.grader), false
        ) AS own,
        coalesce(
            s.decides <> 'auto'
            AND (
                s.decides IN (v.grader, v.grader || '@', v.grader || '@' || v.grader_version)
                OR starts_with(v.grader, s.decides || ':')
            ),
            false
        ) AS named
    FROM verdict_counts AS v
    JOIN answered_counts AS c USING (run_id, benchmark)
    LEFT JOIN judges AS j USING (run_id, benchmark, grader, grader_version)
    LEFT JOIN run_sweeps AS s USING (run_id)
    LEFT JOIN run_benchmarks AS b ON b.run_id = v.run_id AND b.benchmark = v.benchmark
)
SELECT
    run_id, benchmark, grader, grader_version, judge, verdicts, answered, asked, unjudged, named,
    max_by(coalesce(judge, grader), newest) FILTER (
        WHERE split_part(grader, ':', 1) = 'judge' AND NOT real
    ) OVER (PARTITION BY run_id, benchmark) AS useless
FROM candidates
WHERE complete OR named OR split_part(grader, ':', 1) <> 'label'
QUALIFY row_number() OVER (
    PARTITION BY run_id, benchmark
    ORDER BY
        named DESC,
        real DESC,
        complete DESC,
        complete AND own DESC,
        CASE WHEN complete THEN NULL ELSE verdicts END DESC NULLS LAST,
        newest DESC, grader, grader_version DESC
) = 1;

-- The votes of judges on answers of their own model, which need saying. A judge's model is that of
-- one of its judgements: looked up once a judge, not once a vote.
CREATE OR REPLACE VIEW own_votes AS
WITH votes AS (
    SELECT g.run_id, g.request_key, g.benchmark, g.item_id, g.grader, g.grader_version, g.judge, g.judgement_key
    FROM grades AS g
    JOIN deciding_graders USING (run_id, benchmark, grader, grader_version)
    WHERE g.judge IS NOT NULL AND g.status = 'ok'
),
one_each AS (
    SELECT run_id, grader, grader_version, judge, any_value(judgement_key) AS judgement_key
    FROM votes
    GROUP BY run_id, grader, grader_version, judge
),
judge_models AS (
    SELECT v.run_id, v.grader, v.grader_version, v.judge, any_value(j.provider_model) AS provider_model
    FROM one_each AS v
    JOIN judgements AS j ON j.run_id = v.run_id AND j.request_key = v.judgement_key
    GROUP BY v.run_id, v.grader, v.grader_version, v.judge
)
SELECT DISTINCT v.run_id, v.request_key, v.benchmark, v.item_id, v.judge
FROM votes AS v
JOIN judge_models AS m USING (run_id, grader, grader_version, judge)
JOIN requests AS q USING (run_id, request_key, benchmark, item_id)
WHERE q.provider_model = m.provider_model;

-- The rows of `outcomes`, the mean log-probability of the answer's tokens, and whether its price is
-- unknown. A block by the provider's policy that reports no usage is no answer that was paid for.
-- A request without a response, or whose failure will be asked again, is pending; one that failed
-- for its own sake, and an answer without a verdict, is ungraded: neither gets a silent score.
CREATE OR REPLACE VIEW priced_outcomes AS
WITH decided AS (
    SELECT
        v.run_id, v.request_key, v.benchmark, v.item_id, v.outcome,
        v.grader, d.judge
    FROM verdicts AS v
    JOIN deciding_graders AS d USING (run_id, benchmark, grader, grader_version)
),
own AS (
    SELECT run_id, request_key, benchmark, item_id, string_agg(judge, ', ' ORDER BY judge) AS judges
    FROM own_votes
    GROUP BY run_id, request_key, benchmark, item_id
)
SELECT
    q.run_id, q.request_key, q.model, q.simulated, q.benchmark, i.category, q.item_id, i.cluster,
    q.sample, q.stated_target, q.rubric, q.position,
    CASE
        WHEN q.status = 'ok' THEN coalesce(d.outcome, 'ungraded')
        WHEN q.error_class IN (SELECT error_class FROM final_errors) THEN 'ungraded'
        ELSE 'pending'
    END AS outcome,
    CASE WHEN q.status = 'ok' THEN d.grader END AS grader,
    CASE
        WHEN q.status = 'ok'
            THEN d.judge || coalesce(' (own model''s answer: ' || o.judges || ')', '')
    END AS judge,
    q.confidence, i.should_abstain, q.cost_usd, q.latency_s, q.prompt_tokens, q.completion_tokens,
    q.mean_logprob,
    coalesce(q.status = 'ok', false) AND q.cost_usd IS NULL
        AND NOT (
            coalesce(q.finish_reason, '') = 'content_filter'
            AND coalesce(q.prompt_tokens, 0) + coalesce(q.completion_tokens, 0) = 0
        ) AS unpriced
FROM asked_requests AS q
LEFT JOIN decided AS d USING (run_id, request_key, benchmark, item_id)
LEFT JOIN own AS o USING (run_id, request_key, benchmark, item_id)
LEFT JOIN items AS i USING (run_id, benchmark, item_id);

-- One row a request of the newest sweep: requests, their responses and the deciding verdict.
CREATE OR REPLACE VIEW outcomes AS
SELECT * EXCLUDE (mean_logprob, unpriced) FROM priced_outcomes;
