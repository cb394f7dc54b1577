-- Classes of errors that failed for the request's own sake: shown, not asked again.
CREATE OR REPLACE VIEW final_errors AS
SELECT unnest(['bad_request', 'context_length', 'too_large', 'imported']) AS error_class;

-- One row a grading of a request x item that stands on disk: of the answers, not of judges' votes. A
-- grading that failed (status 'error') is an ungraded verdict.
CREATE OR REPLACE VIEW verdict_rows AS
SELECT
    run_id, request_key, benchmark, item_id, grader, grader_version,
    CASE
        WHEN status = 'ok' AND outcome IN ('correct', 'incorrect', 'abstained', 'refused', 'empty')
            THEN outcome
        ELSE 'ungraded'
    END AS outcome,
    graded_at, status
FROM grades
WHERE judge IS NULL;

-- What a grader and version said of a request x item more than once, by a digest of eight bytes.
CREATE OR REPLACE VIEW repeated_verdicts AS
SELECT hash(run_id, request_key, benchmark, item_id, grader, grader_version) AS digest
FROM verdict_rows
GROUP BY digest
HAVING count(*) > 1;

-- One verdict a request x item x grader x version: the newest. `grades` are keyed by request and
-- item, because two benchmarks may ask the same question (one request) and hold different golds.
-- Few have several rows: those are sorted out, and the others taken as they are.
CREATE OR REPLACE VIEW verdicts AS
SELECT run_id, request_key, benchmark, item_id, grader, grader_version, outcome, graded_at
FROM verdict_rows
ANTI JOIN repeated_verdicts
    ON hash(run_id, request_key, benchmark, item_id, grader, grader_version) = digest
UNION ALL
SELECT
    run_id, request_key, benchmark, item_id, grader, grader_version,
    -- of two verdicts at the same instant the graded one, by name: the order of files decides nothing
    arg_max(outcome, {'at': graded_at, 'graded': status = 'ok', 'outcome': outcome}) AS outcome,
    max(graded_at) AS graded_at
FROM verdict_rows
SEMI JOIN repeated_verdicts
    ON hash(run_id, request_key, benchmark, item_id, grader, grader_version) = digest
GROUP BY run_id, request_key, benchmark, item_id, grader, grader_version;
