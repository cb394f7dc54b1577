-- One row a graded request of the runs that have labels of a probability sample: what the deciding
-- grader said, and what a person said where the row was drawn (else null). A run's labels are of one
-- labeller and draw, those with the most labels: two draws are never one sample. Rows whose deciding
-- verdict is itself a person's are left out: there is no judge to correct.
WITH given AS (
    SELECT run_id, request_key, benchmark, item_id, grader, grader_version, outcome, label_prob
    FROM grades
    WHERE
        judge IS NULL AND status = 'ok' AND label_prob IS NOT NULL
        AND split_part(grader, ':', 1) = 'label'
    QUALIFY row_number() OVER (
        PARTITION BY run_id, request_key, benchmark, item_id, grader, grader_version
        ORDER BY graded_at DESC, outcome
    ) = 1
),
draws AS (
    SELECT run_id, grader, grader_version
    FROM given
    GROUP BY run_id, grader, grader_version
    QUALIFY row_number() OVER (PARTITION BY run_id ORDER BY count(*) DESC, grader, grader_version) = 1
),
labels AS (SELECT * FROM given SEMI JOIN draws USING (run_id, grader, grader_version))
SELECT
    o.run_id, o.benchmark, o.model, o.rubric, o.position, o.stated_target,
    item_group(
        $by, i.category, i.difficulty, i.answer_type, i.cluster, i.should_abstain, i.metadata
    ) AS "group",
    o.item_id, coalesce('c' || i.cluster, 'i' || o.item_id) AS cluster,
    o.grader, o.outcome, l.outcome AS label, l.label_prob,
    d.grader AS labelled_by, d.grader_version AS draw,
    coalesce(w.partial AND i.outside, false) AS out_of_all
FROM priced_outcomes AS o
JOIN draws AS d USING (run_id)
LEFT JOIN labels AS l USING (run_id, request_key, benchmark, item_id)
LEFT JOIN item_facts AS i USING (run_id, benchmark, item_id)
LEFT JOIN benchmark_weights AS w USING (run_id, benchmark)
WHERE
    o.outcome IN ('correct', 'incorrect', 'abstained', 'refused', 'empty')
    AND split_part(o.grader, ':', 1) <> 'label'
ORDER BY ALL
