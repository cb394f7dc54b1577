-- Classes of errors that failed for the request's own sake: shown, not asked again.
CREATE OR REPLACE VIEW final_errors AS
SELECT unnest(['bad_request', 'context_length', 'too_large', 'imported']) AS error_class;

-- One verdict a request x item x grader x version: the newest; a grading that failed (status
-- 'error') is an ungraded verdict. `grades` are keyed by request and item, because two benchmarks
-- may ask the same question (one request) and hold different golds.
CREATE OR REPLACE VIEW verdicts AS
SELECT
    run_id, request_key, benchmark, item_id, grader, grader_version,
    arg_max(
        CASE
            WHEN status = 'ok' AND outcome IN ('correct', 'incorrect', 'abstained', 'refused', 'empty')
                THEN outcome
            ELSE 'ungraded'
        END,
        -- of two verdicts at the same instant the graded one, by name: the order of files decides nothing
        {'at': graded_at, 'graded': status = 'ok', 'outcome': outcome}
    ) AS outcome,
    max(graded_at) AS graded_at
FROM grades
WHERE judge IS NULL
GROUP BY run_id, request_key, benchmark, item_id, grader, grader_version;
