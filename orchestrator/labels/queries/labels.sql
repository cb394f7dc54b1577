-- The labels of people that stand in a run: the newest of each row, grader and draw.
SELECT
    request_key, benchmark, item_id, grader, grader_version, outcome, rationale, label_prob, graded_at
FROM grades
WHERE judge IS NULL AND status = 'ok' AND split_part(grader, ':', 1) = 'label'
QUALIFY row_number() OVER (
    PARTITION BY request_key, benchmark, item_id, grader, grader_version
    ORDER BY graded_at DESC, outcome
) = 1
ORDER BY graded_at, grader, grader_version, request_key, benchmark, item_id
