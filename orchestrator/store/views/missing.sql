-- Rows of `planned` (request_key, row_number) that are still to be asked, in the order of their
-- keys: for each key that has neither an answer nor an error of the request's own making, its
-- first row. `answers` holds every row on disk, `final_errors` the classes that are not asked
-- again. Keys are compared as UUIDs, 16 bytes instead of 32 characters.
WITH settled AS (
    SELECT try_cast(request_key AS UUID) AS request_key
    FROM answers
    WHERE status = 'ok' OR error_class IN (SELECT error_class FROM final_errors)
),

plan AS (
    SELECT CAST(request_key AS UUID) AS request_key, row_number
    FROM planned
)

SELECT min(plan.row_number) AS row_number
FROM plan
ANTI JOIN settled USING (request_key)
GROUP BY plan.request_key
ORDER BY plan.request_key;
