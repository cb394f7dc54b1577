-- Every graded answer of the newest sweep, one row a request key x item, and whether it is disputed:
-- its graders or a judge's votes differ, a rule was unsure, or nothing could grade it. Refusals,
-- empty replies and abstentions are one class here. A grader counts with its newest version.
-- People's labels say nothing of what is disputed: the next draw must be the same.
WITH answered AS (
    SELECT DISTINCT run_id, request_key, benchmark, item_id
    FROM asked_requests
    WHERE status = 'ok'
),

standing AS (
    SELECT *
    FROM verdicts
    WHERE split_part(grader, ':', 1) <> 'label'
    QUALIFY row_number() OVER (
        PARTITION BY run_id, request_key, benchmark, item_id, grader
        ORDER BY graded_at DESC, grader_version DESC
    ) = 1
),

classes AS (
    SELECT
        run_id, request_key, benchmark, item_id, grader, grader_version,
        CASE WHEN outcome IN ('correct', 'incorrect', 'ungraded') THEN outcome ELSE 'none' END AS said
    FROM standing
),

votes AS (
    SELECT
        g.run_id, g.request_key, g.benchmark, g.item_id,
        count(DISTINCT g.outcome) FILTER (g.judge IS NOT NULL) AS votes,
        bool_or(coalesce(g.unsure, false)) AS unsure
    FROM grades AS g
    SEMI JOIN standing USING (run_id, request_key, benchmark, item_id, grader, grader_version)
    GROUP BY ALL
)

SELECT
    a.request_key, a.benchmark, a.item_id,
    count(DISTINCT c.said) > 1
    OR bool_or(c.said = 'ungraded')
    OR any_value(v.votes) > 1
    OR any_value(v.unsure) AS disputed
FROM answered AS a
JOIN classes AS c USING (run_id, request_key, benchmark, item_id)
JOIN votes AS v USING (run_id, request_key, benchmark, item_id)
GROUP BY a.request_key, a.benchmark, a.item_id
ORDER BY ALL
