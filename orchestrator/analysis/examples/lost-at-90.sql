-- What each model lost at t = 0.9 and where: points paid for wrong answers, and against silence.
SELECT
    run_id, model, benchmark, category,
    count(*) AS answers,
    count(*) FILTER (WHERE outcome = 'correct') AS "right",
    count(*) FILTER (WHERE outcome = 'incorrect') AS wrong,
    -penalty(0.9) * wrong AS lost,
    sum(points(outcome, 0.9)) AS total,
    total / answers AS score
FROM outcomes
WHERE stated_target = 0.9 AND outcome NOT IN ('ungraded', 'pending')
GROUP BY run_id, model, benchmark, category
HAVING wrong > 0
ORDER BY lost, run_id, model, benchmark, category
