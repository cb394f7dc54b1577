-- Items of each run's newest sweep.
CREATE VIEW items AS
SELECT
    run_id, benchmark, item_id, question, answers, choices, answer_type, should_abstain,
    category, difficulty, cluster, metadata
FROM store.items_parts;
