-- One row an item that was answered with a target stated and without one: both sides' mean outcomes
-- over graded samples (open_, closed_). The closed answers are of the same position if there are
-- such. Scope as in item_means.
SELECT
    s.run_id, s.benchmark, s."group", s.scope, s.model, s.rubric, s.position, s.stated_target,
    coalesce('c' || s.cluster, 'i' || s.item_id) AS cluster,
    s.correct AS open_correct, s.incorrect AS open_incorrect, s.abstained AS open_abstained,
    s.refused AS open_refused, s.empty AS open_empty,
    c.correct AS closed_correct, c.incorrect AS closed_incorrect, c.abstained AS closed_abstained,
    c.refused AS closed_refused, c.empty AS closed_empty
FROM item_means($by) AS s
JOIN item_means(NULL) AS c USING (run_id, benchmark, scope, model, item_id)
WHERE s.stated_target IS NOT NULL AND c.stated_target IS NULL AND s.n > 0 AND c.n > 0
QUALIFY row_number() OVER (
    PARTITION BY
        s.run_id, s.benchmark, s.scope, s.model, s.rubric, s.position, s.stated_target, s.item_id
    ORDER BY c.position <> s.position, c.position
) = 1
ORDER BY
    s.run_id, s.benchmark, s.scope, s.model, s.rubric, s.position, s.stated_target, s.item_id
