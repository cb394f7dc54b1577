-- item_counts() of runs that ask each item once in a cell (samples: 1), most of them: a row is an
-- item, and nothing is grouped. In the place of the one in cells.sql once that is known of all runs.
CREATE OR REPLACE MACRO item_counts() AS TABLE
SELECT
    run_id, model, benchmark, rubric, position, stated_target, item_id,
    CAST(1 AS BIGINT) AS planned,
    CAST(outcome = 'pending' AS BIGINT) AS pending,
    CAST(outcome = 'ungraded' AS BIGINT) AS ungraded,
    CAST(outcome = 'correct' AS BIGINT) AS n_correct,
    CAST(outcome = 'incorrect' AS BIGINT) AS n_incorrect,
    CAST(outcome = 'abstained' AS BIGINT) AS n_abstained,
    CAST(outcome = 'refused' AS BIGINT) AS n_refused,
    CAST(outcome = 'empty' AS BIGINT) AS n_empty,
    CAST(prompt_tokens AS BIGINT) AS prompt_tokens,
    CAST(completion_tokens AS BIGINT) AS completion_tokens,
    cost_usd,
    CAST(unpriced AS BIGINT) AS unpriced
FROM priced_outcomes;

-- An item's shares are 0 or 1: their sums are exact as they are.
CREATE OR REPLACE MACRO share_sum(x) AS sum(x);
