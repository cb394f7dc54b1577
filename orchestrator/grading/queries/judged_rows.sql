-- The answers that a judge is asked about. `judge_asks` holds one row (asks), `ruling` each
-- benchmark's rule (benchmark, grader, grader_version).
-- auto: items with golds whose answer is free text, unless the benchmark's grader is one that reads
-- letters, numbers or silence; every item with a gold where the sweep says `grader: judge` (no
-- benchmark has that grader by itself); and what its rule is unsure of, whatever the item's kind.
-- all: every item. unsure: what rules are unsure of.
-- Items without a gold are among them where it is known whether silence is right: the judge is then
-- asked what the response does (`unsure` ones by auto, too). `unsure` stands beside each row.
-- A benchmark without such an answer has nothing for a judge, and gets no row of one: its rule's
-- grader stays the one that decides.
CREATE OR REPLACE TEMP TABLE judged_rows AS
WITH planned AS (
    SELECT DISTINCT q.run_id, q.request_key, q.benchmark, q.item_id
    FROM requests AS q
    JOIN responses AS r ON r.run_id = q.run_id AND r.request_key = q.request_key AND r.status = 'ok'
),

kinds AS (
    SELECT
        i.run_id, i.benchmark, i.item_id,
        len(i.answers) > 0 OR i.should_abstain IS NOT NULL AS known,
        CASE
            WHEN (FROM judge_asks) = 'unsure' THEN false
            WHEN (FROM judge_asks) = 'all' THEN true
            WHEN len(i.answers) = 0 THEN false
            ELSE CASE coalesce(b.grader, 'auto')
                WHEN 'judge' THEN true
                WHEN 'choice' THEN false
                WHEN 'number' THEN false
                WHEN 'abstention' THEN false
                ELSE i.answer_type = 'text'
            END
        END AS by_kind
    FROM items AS i
    LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
),

unsure AS (
    SELECT DISTINCT g.run_id, g.request_key, g.benchmark, g.item_id
    FROM grades AS g
    JOIN ruling USING (benchmark, grader, grader_version)
    WHERE g.judge IS NULL AND g.unsure
)

SELECT p.*, u.run_id IS NOT NULL AS unsure
FROM planned AS p
JOIN kinds AS k USING (run_id, benchmark, item_id)
LEFT JOIN unsure AS u USING (run_id, request_key, benchmark, item_id)
WHERE k.known AND (k.by_kind OR u.run_id IS NOT NULL);
