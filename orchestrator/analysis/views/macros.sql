-- Points of one response at a confidence target t (arXiv 2509.04664, section 4.2).
-- t must lie in [0, 1): at t = 1 SQL's 1/0 is infinity and would poison every mean, so it is an
-- error; NaN is one too. A null t (no target is stated) has no penalty: null.

-- What a wrong answer costs: t/(1 - t). Twelve significant digits, so that the penalty of 0.9 is
-- 9 and not 9.000000000000002.
CREATE OR REPLACE MACRO penalty(t) AS
    CASE
        WHEN t IS NULL THEN NULL
        WHEN CAST(t AS DOUBLE) = 0 THEN CAST(0 AS DOUBLE)
        WHEN CAST(t AS DOUBLE) > 0 AND CAST(t AS DOUBLE) < 1 THEN
            round(
                CAST(t AS DOUBLE) / (1 - CAST(t AS DOUBLE)),
                11 - CAST(floor(log10(CAST(t AS DOUBLE) / (1 - CAST(t AS DOUBLE)))) AS INTEGER)
            )
        ELSE error('a target must lie in [0, 1), got ' || CAST(t AS VARCHAR))
    END;

-- Points of an outcome under the default policy; ungraded and pending have none (null).
CREATE OR REPLACE MACRO points(outcome, t) AS
    CASE
        WHEN penalty(t) IS NULL OR outcome IS NULL THEN NULL
        WHEN outcome = 'correct' THEN CAST(1 AS DOUBLE)
        WHEN outcome = 'incorrect' THEN -penalty(t)
        WHEN outcome IN ('abstained', 'refused', 'empty') THEN CAST(0 AS DOUBLE)
        WHEN outcome IN ('ungraded', 'pending') THEN NULL
        ELSE error('an outcome must be correct, incorrect, abstained, refused, empty, ungraded or pending, got ' || outcome)
    END;

-- The same in credit form, t + (1 - t) * points: bounded in [0, 1], the same ranking.
CREATE OR REPLACE MACRO credit(outcome, t) AS
    CASE
        WHEN points(outcome, t) IS NULL THEN NULL
        WHEN outcome = 'correct' THEN CAST(1 AS DOUBLE)
        WHEN outcome = 'incorrect' THEN CAST(0 AS DOUBLE)
        ELSE CAST(t AS DOUBLE)
    END;
