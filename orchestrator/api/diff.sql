-- The answers of the newest sweep on which two graders say different things. $a and $b name a
-- grader as `grades` does ('alias', 'alias@2'), or a family ('judge', 'judge:verified'); of several that a name
-- stands for, the newest verdict of each answer counts.
CREATE OR REPLACE TEMP TABLE compared AS
WITH named AS (
    SELECT
        v.*,
        $a IN (grader, grader || '@' || grader_version) OR starts_with(grader, $a || ':') AS is_a,
        $b IN (grader, grader || '@' || grader_version) OR starts_with(grader, $b || ':') AS is_b
    FROM verdicts AS v
),

first AS (
    SELECT *
    FROM named
    WHERE is_a
    QUALIFY row_number() OVER (
        PARTITION BY run_id, request_key, benchmark, item_id
        ORDER BY graded_at DESC, grader, grader_version DESC
    ) = 1
),

second AS (
    SELECT *
    FROM named
    WHERE is_b
    QUALIFY row_number() OVER (
        PARTITION BY run_id, request_key, benchmark, item_id
        ORDER BY graded_at DESC, grader, grader_version DESC
    ) = 1
),

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
