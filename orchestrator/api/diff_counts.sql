-- How often each pair of outcomes was said, of the answers that `diff.sql` compared.
SELECT outcome_a, outcome_b, count(*) AS n
FROM compared
GROUP BY ALL
ORDER BY ALL
