-- Items of one id that are not the same item on both sides, with what differs.
SELECT
    benchmark, item_id,
    list_filter(
        [
            CASE WHEN a.question IS DISTINCT FROM b.question THEN 'question' END,
            CASE WHEN a.answers IS DISTINCT FROM b.answers THEN 'answers' END,
            CASE WHEN a.choices IS DISTINCT FROM b.choices THEN 'choices' END,
            CASE WHEN a.answer_type IS DISTINCT FROM b.answer_type THEN 'answer_type' END,
            CASE WHEN a.should_abstain IS DISTINCT FROM b.should_abstain THEN 'should_abstain' END,
            CASE WHEN a.cluster IS DISTINCT FROM b.cluster THEN 'cluster' END
        ],
        lambda part: part IS NOT NULL
    ) AS differs
FROM a_facts AS a
JOIN b_facts AS b USING (benchmark, item_id)
WHERE len(differs) > 0
ORDER BY benchmark, item_id
