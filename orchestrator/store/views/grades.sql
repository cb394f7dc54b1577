-- Every grade of every grader; which one decides is for `outcomes` to say. `unsure` is true where a
-- rule would rather ask a judge, `label_prob` the probability with which a person's label was drawn.
CREATE VIEW grades AS
SELECT
    run_id, request_key, benchmark, item_id, grader, grader_version, judge, judgement_key,
    outcome, extracted, rationale, status, graded_at,
    unsure, label_prob
FROM store.grades_parts;
