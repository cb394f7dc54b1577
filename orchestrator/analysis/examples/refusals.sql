-- How often each model refuses, by benchmark, and how one of its refusals begins.
SELECT
    o.run_id, o.model, o.benchmark,
    count(*) FILTER (WHERE o.outcome = 'refused') AS refused, count(*) AS answers,
    count(*) FILTER (WHERE o.outcome = 'refused') / count(*) AS share,
    min(left(r.response, 80)) FILTER (WHERE o.outcome = 'refused') AS example
FROM outcomes AS o
JOIN responses AS r USING (run_id, request_key)
WHERE o.outcome NOT IN ('ungraded', 'pending')
GROUP BY o.run_id, o.model, o.benchmark
HAVING refused > 0
ORDER BY share DESC, o.run_id, o.model, o.benchmark
