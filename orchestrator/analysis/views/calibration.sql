-- How well confidences fit (reliability, calibration) and how well they rank (risk-coverage).
-- Answers count by `weight`, so the samples of an item are one item. Equal confidences stand or fall
-- together: no result depends on the order of rows.

-- Wilson's interval (1927, JASA 22, 209) of a share seen in n independent observations: never of no
-- width, be all of them right. Null without any.
CREATE OR REPLACE MACRO wilson(share, n, side) AS
    CASE WHEN n > 0 THEN
        (
            share + 1.959963984540054 ** 2 / (2 * n)
            + side * 1.959963984540054
            * sqrt(greatest(share * (1 - share), 0) / n + 1.959963984540054 ** 2 / (4 * n * n))
        ) / (1 + 1.959963984540054 ** 2 / n)
    END;

-- Reliability data: each cell's answers in at most `bins` bins of as equal a number of items as
-- equal confidences allow: a level of confidence lies in the bin of its middle item. The limits of
-- the accuracy are Wilson's for as many observations as the bin has clusters: at worst too wide.
-- `v_accuracy` is the clustered variance of the bin's accuracy (ratio estimator); null for a bin of
-- one cluster. Without samples and clusters it is a(1 - a)/(n - 1).
CREATE OR REPLACE MACRO reliability_bins(bins) AS TABLE
WITH binned AS (
    SELECT
        cell, confidence, total,
        CAST(least(bins, 1 + floor(bins * (upto - mass / 2) / total)) AS INTEGER) AS bin
    FROM confidence_levels
),
-- a unit each; answers that are alone are added up at once, their squares one by one
clustered AS (
    SELECT
        a.cell, b.bin, a.unit,
        any_value(b.total) AS total,
        count(*) AS n,
        count(*) FILTER (WHERE a.weight = 1)
            + count(DISTINCT CASE WHEN a.weight < 1 THEN a.item_id END) AS n_items,
        CASE WHEN a.unit IS NULL THEN count(*) ELSE 1 END AS clusters,
        min(a.confidence) AS confidence_low, max(a.confidence) AS confidence_high,
        exact_sum(a.weight) AS mass,
        exact_sum(a.weight * a.confidence) AS mass_confidence,
        coalesce(exact_sum(CASE WHEN a.is_right THEN a.weight END), 0) AS mass_right
    FROM confident_answers AS a
    JOIN binned AS b USING (cell, confidence)
    GROUP BY a.cell, b.bin, a.unit
),
summed AS (
    SELECT
        cell, bin,
        CAST(sum(n_items) AS BIGINT) AS n_items, CAST(sum(n) AS BIGINT) AS n,
        CAST(sum(clusters) AS BIGINT) AS clusters,
        exact_sum(mass) / any_value(total) AS share,
        min(confidence_low) AS confidence_low, max(confidence_high) AS confidence_high,
        exact_sum(mass_confidence) / exact_sum(mass) AS mean_confidence,
        exact_sum(mass_right) / exact_sum(mass) AS accuracy,
        exact_sum(mass) AS mass,
        exact_sum(CASE WHEN unit IS NULL THEN mass_right ELSE mass_right * mass_right END) AS rr,
        exact_sum(CASE WHEN unit IS NULL THEN mass_right ELSE mass_right * mass END) AS rm,
        exact_sum(CASE WHEN unit IS NULL THEN mass ELSE mass * mass END) AS mm
    FROM clustered
    GROUP BY cell, bin
)
SELECT
    * EXCLUDE (mass, rr, rm, mm),
    wilson(accuracy, clusters, -1) AS accuracy_low, wilson(accuracy, clusters, 1) AS accuracy_high,
    clusters / nullif(clusters - 1, 0) / (mass * mass)
        * greatest(rr - 2 * accuracy * rm + accuracy * accuracy * mm, 0) AS v_accuracy
FROM summed;

CREATE OR REPLACE MACRO reliability_at(bins) AS TABLE
SELECT
    c.run_id, c.model, c.simulated, c.benchmark, c.rubric, c.position, c.stated_target, c.source,
    b.* EXCLUDE (cell, v_accuracy)
FROM reliability_bins(bins) AS b
JOIN confident_cells AS c USING (cell);

CREATE OR REPLACE VIEW reliability AS FROM reliability_at(10);

-- The levels from the surest on: with how many items before each, and how many of them wrong.
CREATE OR REPLACE VIEW surest_levels AS
SELECT
    *, total - upto AS before,
    sum(mass_wrong) OVER surest - mass_wrong AS wrong_before,
    CAST(sum(n) OVER surest AS BIGINT) AS n_covered
FROM confidence_levels
WINDOW surest AS (PARTITION BY cell ORDER BY confidence DESC ROWS UNBOUNDED PRECEDING);

-- Risk-coverage curve (El-Yaniv and Wiener 2010, JMLR 11, 1605): the share of wrong answers among
-- those with at least a confidence (risk), against their share of all answers that have one
-- (coverage), a row a level.
CREATE OR REPLACE VIEW risk_coverage AS
SELECT
    c.run_id, c.model, c.simulated, c.benchmark, c.rubric, c.position, c.stated_target, c.source,
    s.confidence, s.n_covered AS n,
    (s.before + s.mass) / s.total AS coverage,
    (s.wrong_before + s.mass_wrong) / (s.before + s.mass) AS risk,
    1 - (s.wrong_before + s.mass_wrong) / (s.before + s.mass) AS selective_accuracy
FROM surest_levels AS s
JOIN confident_cells AS c USING (cell);

-- The sum over n answers that weigh w together of w/n * (wrong before, and the share of these)
-- / (all before, and as many of these): what they add to the area under the curve.
CREATE OR REPLACE MACRO area(before, wrong_before, mass, wrong, n) AS
    wrong + (wrong_before - before * wrong / mass)
        * list_sum([1 / (before * n / mass + j) FOR j IN range(1, n + 1)]);

-- One row a cell x source of a confidence:
--   answered       items with an answer, n_items those of them with a confidence, n their answers;
--   accuracy       share of right answers, of those with a confidence;
--   brier          mean (confidence - right)^2 (Brier 1950, Monthly Weather Review 78, 1; half of
--                  his, which adds up both classes): 0 is best;
--   log_score      mean ln of the confidence given to what came (Good 1952, JRSS B 14, 107): 0 is
--                  best. Confidences are said to a per cent, so 0 and 1 count as .005 and .995;
--   ece            expected calibration error over equal-mass bins: mean |accuracy - confidence|
--                  (Naeini et al. 2015, AAAI; equal mass: Nguyen and O'Connor 2015, EMNLP). Too
--                  high on average, and the more so the fewer items: a perfect model is not at 0;
--   rms_error      root of the mean (accuracy - confidence)^2 over the same bins, and
--   rms_error_debiased   with the variance of each bin's accuracy taken off (Broecker 2012, Climate
--                  Dynamics 39, 655; Kumar, Liang and Ma 2019, arXiv 1909.10155): 0 where less than
--                  nothing is left, null where a bin has but one cluster;
--   aurc           area under the risk-coverage curve: the mean risk as answers are added from the
--                  surest on, equal confidences in random order (Geifman, Uziel and El-Yaniv 2019,
--                  arXiv 1805.08206); aurc_best of an order with all right answers first, and
--   e_aurc         what is left over it (the same paper; its formula is the limit of ours).
-- Standard errors are clustered, of a ratio of sums.
CREATE OR REPLACE MACRO calibration_at(bins) AS TABLE
WITH answered AS (
    SELECT
        run_id, model, benchmark, rubric, position, stated_target,
        count(DISTINCT item_id) AS answered
    FROM priced_outcomes
    WHERE outcome IN ('correct', 'incorrect')
    GROUP BY run_id, model, benchmark, rubric, position, stated_target
),
scored AS (
    SELECT
        cell, unit, weight, confidence, is_right,
        pow(confidence - CAST(is_right AS DOUBLE), 2) AS brier,
        ln(least(greatest(CASE WHEN is_right THEN confidence ELSE 1 - confidence END, 0.005), 0.995))
            AS log_score
    FROM confident_answers
),
clustered AS (
    SELECT
        cell, unit,
        CASE WHEN unit IS NULL THEN count(*) ELSE 1 END AS clusters,
        count(*) FILTER (WHERE NOT is_right) AS n_wrong,
        exact_sum(weight) AS mass,
        exact_sum(weight * confidence) AS mass_confidence,
        coalesce(exact_sum(CASE WHEN is_right THEN weight END), 0) AS mass_right,
        exact_sum(weight * brier) AS brier, exact_sum(weight * log_score) AS log_score,
        CASE WHEN unit IS NULL THEN exact_sum(brier * brier) ELSE pow(exact_sum(weight * brier), 2) END AS bb,
        CASE WHEN unit IS NULL THEN exact_sum(log_score * log_score)
            ELSE pow(exact_sum(weight * log_score), 2) END AS ll
    FROM scored
    GROUP BY cell, unit
),
summed AS (
    SELECT
        cell, CAST(sum(clusters) AS BIGINT) AS clusters, CAST(sum(n_wrong) AS BIGINT) AS n_wrong,
        exact_sum(mass) AS mass, exact_sum(mass_right) AS mass_right,
        exact_sum(mass_right) / exact_sum(mass) AS accuracy,
        exact_sum(mass_confidence) / exact_sum(mass) AS mean_confidence,
        exact_sum(brier) / exact_sum(mass) AS brier, exact_sum(log_score) / exact_sum(mass) AS log_score,
        exact_sum(bb) AS bb, exact_sum(ll) AS ll,
        exact_sum(CASE WHEN unit IS NULL THEN brier ELSE brier * mass END) AS bm,
        exact_sum(CASE WHEN unit IS NULL THEN log_score ELSE log_score * mass END) AS lm,
        exact_sum(CASE WHEN unit IS NULL THEN mass ELSE mass * mass END) AS mm
    FROM clustered
    GROUP BY cell
),
areas AS (
    SELECT cell, exact_sum(area(before, wrong_before, mass, mass_wrong, n)) / any_value(total) AS aurc
    FROM surest_levels
    GROUP BY cell
),
errors AS (
    SELECT
        cell, count(*) AS bins,
        exact_sum(share * abs(accuracy - mean_confidence)) AS ece,
        sqrt(exact_sum(share * pow(accuracy - mean_confidence, 2))) AS rms_error,
        CASE
            WHEN count(*) = count(v_accuracy) THEN sqrt(greatest(
                exact_sum(share * (pow(accuracy - mean_confidence, 2) - v_accuracy)), 0
            ))
        END AS rms_error_debiased
    FROM reliability_bins(bins)
    GROUP BY cell
),
measured AS (
    SELECT
        s.*, e.* EXCLUDE (cell), a.aurc,
        -- all right answers first, then the wrong ones
        CASE WHEN s.n_wrong = 0 THEN 0
            ELSE area(s.mass_right, 0, s.mass - s.mass_right, s.mass - s.mass_right, s.n_wrong) / s.mass
        END AS aurc_best,
        s.clusters / nullif(s.clusters - 1, 0) / (s.mass * s.mass) AS scale
    FROM summed AS s
    JOIN areas AS a USING (cell)
    JOIN errors AS e USING (cell)
)
SELECT
    c.run_id, c.model, c.simulated, c.benchmark, c.rubric, c.position, c.stated_target, c.source,
    a.answered, c.n_items, c.n, m.clusters, m.accuracy, m.mean_confidence, m.brier,
    standard_error(m.scale * (m.bb - 2 * m.brier * m.bm + m.brier * m.brier * m.mm)) AS brier_se,
    m.log_score,
    standard_error(m.scale * (m.ll - 2 * m.log_score * m.lm + m.log_score * m.log_score * m.mm))
        AS log_score_se,
    m.bins, m.ece, m.rms_error, m.rms_error_debiased,
    m.aurc, m.aurc_best, greatest(m.aurc - m.aurc_best, 0) AS e_aurc
FROM measured AS m
JOIN confident_cells AS c USING (cell)
JOIN answered AS a
    ON a.run_id = c.run_id AND a.model = c.model AND a.benchmark = c.benchmark
    AND a.rubric = c.rubric AND a.position = c.position
    AND a.stated_target IS NOT DISTINCT FROM c.stated_target;

CREATE OR REPLACE VIEW calibration AS FROM calibration_at(10);
