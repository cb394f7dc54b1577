-- The answers of the newest sweep on which two graders say different things. $a and $b name a
-- grader as `grades` does ('alias', 'alias@2'), or a family ('judge', 'judge:verified'); of several that a name
-- stands for, the newest verdict of each answer counts.
CREATE OR REPLACE TEMP TABLE compared AS
WITH sides AS (
    SELECT v.*, n.side
    FROM verdicts AS v
    JOIN (VALUES ('a', $a), ('b', $b)) AS n(side, name)
        ON n.name IN (v.grader, v.grader || '@' || v.grader_version)
        OR starts_with(v.grader, n.name || ':')
    QUALIFY row_number() OVER (
        PARTITION BY n.side, v.run_id, v.request_key, v.benchmark, v.item_id
        ORDER BY v.graded_at DESC, v.grader, v.grader_version DESC
    ) = 1
),

first AS (FROM sides WHERE side = 'a'),

second AS (FROM sides WHERE side = 'b'),

planned AS (
    SELECT
        run_id, request_key, benchmark, item_id,
        string_agg(DISTINCT model, ', ' ORDER BY model) AS model,
        any_value(stated_target) AS stated_target
    FROM requests
    GROUP BY ALL
)

SELECT
    p.*, f.outcome AS outcome_a, s.outcome AS outcome_b, f.grader AS grader_a,
    f.grader_version AS version_a, s.grader AS grader_b, s.grader_version AS version_b
FROM planned AS p
JOIN first AS f USING (run_id, request_key, benchmark, item_id)
JOIN second AS s USING (run_id, request_key, benchmark, item_id)
