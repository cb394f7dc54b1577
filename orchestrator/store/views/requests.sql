-- What each run's newest sweep plans.
CREATE VIEW requests AS
SELECT
    run_id, request_key, model, provider_model, simulated, benchmark, item_id, sample,
    stated_target, rubric, "position"
FROM store.requests_parts;
