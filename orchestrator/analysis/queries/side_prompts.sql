-- What the model ($model) was sent for each item in each way, as a number that is the same for the
-- same text; none where nothing was asked or the text is not known.
SELECT
    q.benchmark, q.rubric, q.position, q.stated_target, q.item_id,
    min(hash(coalesce(r.system, ''), r.prompt)) AS prompt
FROM requests AS q
JOIN responses AS r USING (run_id, request_key)
WHERE q.model = $model AND r.prompt <> ''
GROUP BY ALL
