-- The items that a judge is asked about: those with golds whose answer is free text, unless the
-- benchmark's grader is one that reads letters, numbers or silence. Letters, numbers, expressions
-- and items without a gold stay with the rules. A sweep that says `grader: judge` has every item
-- with a gold judged (no benchmark has that grader by itself). A benchmark without such an item
-- has nothing for a judge, and gets no row of one: its rule's grader stays the one that decides.
CREATE OR REPLACE TEMP VIEW judged_items AS
SELECT i.run_id, i.benchmark, i.item_id
FROM items AS i
LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
WHERE
    len(i.answers) > 0
    AND CASE coalesce(b.grader, 'auto')
        WHEN 'judge' THEN true
        WHEN 'choice' THEN false
        WHEN 'number' THEN false
        WHEN 'abstention' THEN false
        ELSE i.answer_type = 'text'
    END;
