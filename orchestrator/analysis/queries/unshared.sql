-- How many items only one side is asked, by benchmark.
SELECT
    benchmark,
    count(*) FILTER (WHERE b.item_id IS NULL) AS only_a,
    count(*) FILTER (WHERE a.item_id IS NULL) AS only_b,
    count(*) FILTER (WHERE a.item_id IS NOT NULL AND b.item_id IS NOT NULL) AS shared
FROM (SELECT DISTINCT benchmark, item_id FROM a_items) AS a
FULL JOIN (SELECT DISTINCT benchmark, item_id FROM b_items) AS b USING (benchmark, item_id)
GROUP BY benchmark
ORDER BY benchmark
