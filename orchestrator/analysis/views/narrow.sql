-- The store's parts with keys of sixteen bytes and names of a few in the place of text: the same
-- rows for the views above, joined and sorted in a part of the time and memory. Only on the
-- connection that writes a cache. A request whose key is no digest or whose item is not among the
-- items is an error here, and no cache is written. What no request can name becomes null: a null
-- joins nothing.
ALTER VIEW store.items_parts RENAME TO items_wide;
ALTER VIEW store.requests_parts RENAME TO requests_wide;
ALTER VIEW store.responses_parts RENAME TO responses_wide;
ALTER VIEW store.grades_parts RENAME TO grades_wide;

-- In the order of their text, so that sorting by them is sorting by it.
CREATE TYPE benchmark_name AS ENUM (SELECT DISTINCT benchmark FROM store.items_wide ORDER BY ALL);
CREATE TYPE item_name AS ENUM (SELECT DISTINCT item_id FROM store.items_wide ORDER BY ALL);
CREATE TYPE model_name AS ENUM (SELECT DISTINCT model FROM store.requests_wide ORDER BY ALL);
CREATE TYPE run_name AS ENUM (SELECT DISTINCT run_id FROM store.requests_wide ORDER BY ALL);

CREATE VIEW store.items_parts AS
SELECT
    * REPLACE (
        CAST(run_id AS run_name) AS run_id, CAST(benchmark AS benchmark_name) AS benchmark,
        CAST(item_id AS item_name) AS item_id
    )
FROM store.items_wide;

CREATE VIEW store.requests_parts AS
SELECT
    * REPLACE (
        CAST(run_id AS run_name) AS run_id,
        CASE
            WHEN length(request_key) = 32 AND request_key = lower(request_key)
                THEN CAST(request_key AS UUID)
            ELSE error('not a digest: ' || request_key)
        END AS request_key,
        CAST(model AS model_name) AS model, CAST(benchmark AS benchmark_name) AS benchmark,
        CAST(item_id AS item_name) AS item_id
    )
FROM store.requests_wide;

CREATE VIEW store.responses_parts AS
SELECT
    * REPLACE (
        CAST(run_id AS run_name) AS run_id, TRY_CAST(request_key AS UUID) AS request_key
    )
FROM store.responses_wide;

CREATE VIEW store.grades_parts AS
SELECT
    * REPLACE (
        CAST(run_id AS run_name) AS run_id, TRY_CAST(request_key AS UUID) AS request_key,
        TRY_CAST(benchmark AS benchmark_name) AS benchmark,
        TRY_CAST(item_id AS item_name) AS item_id
    )
FROM store.grades_wide;

DROP VIEW items;
DROP VIEW requests;
DROP VIEW responses;
DROP VIEW grades;
