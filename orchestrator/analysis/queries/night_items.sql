-- What came of the items of a night, every model's: one row a model x way of asking x item with a
-- graded sample, its samples averaged. `content` is a number that is the same where the item, the
-- text that was sent and the deciding grader are.
WITH counted AS (
    SELECT
        run_id, model, benchmark, rubric, position, stated_target, item_id,
        count(*) AS n,
        count(*) FILTER (WHERE outcome = 'correct') AS n_correct,
        count(*) FILTER (WHERE outcome = 'incorrect') AS n_incorrect,
        count(*) FILTER (WHERE outcome = 'abstained') AS n_abstained,
        count(*) FILTER (WHERE outcome = 'refused') AS n_refused,
        count(*) FILTER (WHERE outcome = 'empty') AS n_empty
    FROM outcomes
    WHERE outcome NOT IN ('ungraded', 'pending')
    GROUP BY ALL
),

prompts AS (
    SELECT
        q.run_id, q.model, q.benchmark, q.rubric, q.position, q.stated_target, q.item_id,
        min(hash(coalesce(r.system, ''), r.prompt)) AS prompt
    FROM requests AS q
    JOIN responses AS r USING (run_id, request_key)
    WHERE r.prompt <> ''
    GROUP BY ALL
)

SELECT
    c.model, c.benchmark, c.rubric, c.position, c.stated_target, c.item_id,
    f.outside,
    -- an item without a cluster is one of its own
    coalesce('cluster ' || i.cluster, 'item ' || c.item_id) AS cluster,
    hash(
        i.question, list_sort(i.answers), i.choices, i.answer_type, i.should_abstain, i.cluster,
        p.prompt, d.grader, d.grader_version
    ) AS content,
    c.n_correct / c.n AS correct,
    c.n_incorrect / c.n AS incorrect,
    c.n_abstained / c.n AS abstained,
    c.n_refused / c.n AS refused,
    c.n_empty / c.n AS empty
FROM counted AS c
JOIN items AS i USING (run_id, benchmark, item_id)
JOIN item_facts AS f USING (run_id, benchmark, item_id)
JOIN deciding_graders AS d USING (run_id, benchmark)
LEFT JOIN prompts AS p
    ON
        p.model = c.model AND p.benchmark = c.benchmark AND p.item_id = c.item_id
        AND p.rubric = c.rubric AND p.position = c.position
        AND p.stated_target IS NOT DISTINCT FROM c.stated_target
