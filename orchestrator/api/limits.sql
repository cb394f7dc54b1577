-- The last changes of one run's limits, in their order.
SELECT "at", model, "limit", "old", "new", reason
FROM (FROM limits ORDER BY "at" DESC, model, "limit" LIMIT $last)
ORDER BY "at", model, "limit"
