-- Verdicts of this set of judges that stand already, by whether they say anything.
SELECT
    count(*) FILTER (WHERE g.newest.outcome <> 'ungraded') AS graded,
    count(*) FILTER (WHERE g.newest.outcome = 'ungraded') AS ungraded
FROM answered AS a
JOIN graded AS g USING (request_key, benchmark, item_id)
WHERE g.newest.status = 'ok';
