-- Items on which a model is silent at a lower stated target and answers at a higher one, each with
-- its widest pair of targets and one reply of each kind; the $most widest a model.
WITH decided AS (
    SELECT
        run_id, model, simulated, rubric, position, benchmark, item_id, stated_target, sample,
        request_key, outcome
    FROM outcomes
    WHERE
        stated_target IS NOT NULL AND outcome IN ('correct', 'incorrect', 'abstained')
        AND ($model IS NULL OR model = $model)
        AND ($benchmark IS NULL OR benchmark = $benchmark)
),
shares AS (
    SELECT
        run_id, model, simulated, rubric, position, benchmark, item_id, stated_target,
        count(*) FILTER (WHERE outcome = 'abstained') / count(*) AS silent,
        arg_min(request_key, sample) FILTER (WHERE outcome = 'abstained') AS silent_key,
        arg_min({'key': request_key, 'outcome': outcome}, sample)
            FILTER (WHERE outcome <> 'abstained') AS answer
    FROM decided
    GROUP BY run_id, model, simulated, rubric, position, benchmark, item_id, stated_target
),
pairs AS (
    SELECT
        low.run_id, low.model, low.simulated, low.rubric, low.position, low.benchmark, low.item_id,
        low.stated_target AS silent_at, high.stated_target AS answers_at,
        low.silent AS silent_share, 1 - high.silent AS answers_share,
        low.silent - high.silent AS gap, low.silent_key, high.answer
    FROM shares AS low
    JOIN shares AS high USING (run_id, model, rubric, position, benchmark, item_id)
    WHERE low.stated_target < high.stated_target AND low.silent > high.silent
),
widest AS (
    SELECT *
    FROM pairs
    QUALIFY row_number() OVER (
        PARTITION BY run_id, model, rubric, position, benchmark, item_id
        ORDER BY gap DESC, silent_at, answers_at
    ) = 1
),
listed AS (
    SELECT *, row_number() OVER (
        PARTITION BY run_id, model
        ORDER BY gap DESC, answers_at - silent_at DESC, rubric, position, benchmark, item_id
    ) AS place
    FROM widest
    QUALIFY place <= $most
),
quoted AS (
    SELECT run_id, silent_key AS request_key FROM listed
    UNION
    SELECT run_id, answer.key FROM listed
),
-- looked for in one pass: a large run has more responses than the rest of this takes
replies AS MATERIALIZED (
    SELECT run_id, request_key, response
    FROM responses
    SEMI JOIN quoted USING (run_id, request_key)
)
SELECT
    v.run_id, v.model, v.simulated, v.rubric, v.position, v.benchmark, v.item_id,
    v.silent_at, v.silent_share, v.answers_at, v.answers_share, v.answer.outcome AS outcome,
    i.question, s.response AS silent_response, a.response AS response
FROM listed AS v
LEFT JOIN items AS i USING (run_id, benchmark, item_id)
LEFT JOIN replies AS s ON s.run_id = v.run_id AND s.request_key = v.silent_key
LEFT JOIN replies AS a ON a.run_id = v.run_id AND a.request_key = v.answer.key
ORDER BY v.run_id, v.model, v.place
