-- What failed and why, by model: the number of requests and an example of the message.
SELECT
    q.run_id, q.model, r.error_class, count(*) AS requests,
    min(r.error_message) AS example
FROM requests AS q
JOIN responses AS r USING (run_id, request_key)
WHERE r.status = 'error'
GROUP BY q.run_id, q.model, r.error_class
ORDER BY requests DESC, q.run_id, q.model, r.error_class
