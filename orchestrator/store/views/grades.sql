-- Every grade of every grader; which one decides is for `outcomes` to say.
CREATE VIEW grades AS
SELECT
    run_id, request_key, benchmark, item_id, grader, grader_version, judge, judgement_key,
    outcome, extracted, rationale, status, graded_at
FROM store.grades_parts;
