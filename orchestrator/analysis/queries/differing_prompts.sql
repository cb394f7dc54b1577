-- Ways of asking in which the same items were sent other texts to the two sides.
SELECT
    a.rubric, a.position, a.stated_target,
    count(*) AS shared,
    count(*) FILTER (WHERE a.prompt <> b.prompt) AS differing,
    min(a.item_id) FILTER (WHERE a.prompt <> b.prompt) AS example
FROM a_prompts AS a
JOIN b_prompts AS b
    ON
        b.benchmark = a.benchmark AND b.item_id = a.item_id AND b.rubric = a.rubric
        AND b.position = a.position AND b.stated_target IS NOT DISTINCT FROM a.stated_target
GROUP BY ALL
HAVING differing > 0
ORDER BY ALL
