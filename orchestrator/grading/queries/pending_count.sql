-- How many gradings are pending.
SELECT count(*) AS pending FROM pending;
