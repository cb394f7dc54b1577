-- How the limits of each model moved while it was asked, one row a change.
-- "limit" is connections, rpm, tpm or pause (seconds); null in old or new: none was known.
CREATE VIEW limits AS
SELECT run_id, "at", model, "limit", "old", "new", reason
FROM store.limits_parts;
