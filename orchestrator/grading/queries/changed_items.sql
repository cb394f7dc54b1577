-- Items that another plan of this run gave other golds, another question or other options, with the
-- time from which a grade may be of what they are now: when the newest sweep was entered.
-- `other_items` are those of the other plans, `entered` holds that time (since).
CREATE OR REPLACE TEMP TABLE changed_items AS
SELECT DISTINCT i.benchmark, i.item_id, e.since
FROM items AS i
JOIN other_items AS o USING (benchmark, item_id)
CROSS JOIN entered AS e
WHERE
    row(i.question, i.answers, i.choices, i.answer_type, i.should_abstain, ordered(i.metadata))
    IS DISTINCT FROM
    row(o.question, o.answers, o.choices, o.answer_type, o.should_abstain, ordered(o.metadata));

ALTER VIEW grades RENAME TO all_grades;

CREATE VIEW grades AS
SELECT g.*
FROM all_grades AS g
ANTI JOIN changed_items AS c
    ON c.benchmark = g.benchmark AND c.item_id = g.item_id AND g.graded_at < c.since;
