-- The store's own tables. `store` holds what is internal; the rest is for queries and macros.
CREATE SCHEMA store;

-- The verified parts: what a locked database may open, and nothing else.
CREATE TABLE store.parts (run_id VARCHAR, kind VARCHAR, path VARCHAR);

-- Files that were found beside them and are not read.
CREATE TABLE store.skipped_parts (run_id VARCHAR, kind VARCHAR, path VARCHAR, reason VARCHAR);

-- Points an outcome scores under the run's sweep; null where it depends on the target.
CREATE TABLE policy (run_id VARCHAR, outcome VARCHAR, points DOUBLE);

-- The newest sweep of each run.
CREATE TABLE run_sweeps (
    run_id VARCHAR, sweep_hash VARCHAR, "name" VARCHAR, decides VARCHAR, seed BIGINT
);

-- Its benchmarks in the sweep's order, with their weights in ALL.
CREATE TABLE run_benchmarks (
    run_id VARCHAR, benchmark VARCHAR, weight DOUBLE, "position" INTEGER,
    grader VARCHAR, own_grading VARCHAR, judge_prompt VARCHAR,
    few_shot VARCHAR
);

-- The targets everything is scored at.
CREATE TABLE run_targets (run_id VARCHAR, target DOUBLE);
