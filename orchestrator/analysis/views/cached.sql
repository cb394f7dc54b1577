-- What a connection to runs with a cache reads instead of their parts. The views of the schema
-- `cached` hold what the views and macros of the same names said when the cache was written; a
-- table split by a column of the items is worked out from the cached outcomes. Keys are kept in
-- sixteen bytes, and are the digits again that they are in the parts where somebody asks for them.
CREATE OR REPLACE MACRO key_digits(request_key) AS replace(CAST(request_key AS VARCHAR), '-', '');

CREATE OR REPLACE VIEW priced_outcomes AS
SELECT * REPLACE (key_digits(request_key) AS request_key) FROM cached.outcomes;
CREATE OR REPLACE VIEW deciding_graders AS FROM cached.deciding_graders;
CREATE OR REPLACE VIEW own_votes AS
SELECT * REPLACE (key_digits(request_key) AS request_key) FROM cached.own_votes;

CREATE OR REPLACE MACRO cells(by_column) AS TABLE
FROM cached.cells WHERE by_column IS NULL
UNION ALL BY NAME
FROM computed_cells(by_column) WHERE by_column IS NOT NULL;

CREATE OR REPLACE MACRO latencies(by_column) AS TABLE
FROM cached.latencies WHERE by_column IS NULL
UNION ALL BY NAME
FROM computed_latencies(by_column) WHERE by_column IS NOT NULL;

CREATE OR REPLACE MACRO judge_costs(by_column) AS TABLE
FROM cached.judge_costs WHERE by_column IS NULL
UNION ALL BY NAME
FROM computed_judge_costs(by_column) WHERE by_column IS NOT NULL;
