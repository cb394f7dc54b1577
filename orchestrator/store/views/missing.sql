-- Rows of `planned` (request_key, row_number) that are still to be asked: for each key that has
-- neither an answer nor an error of the request's own making, its first row.
-- `answers` holds every row on disk, `final_errors` the classes that are not asked again.
WITH settled AS (
    SELECT DISTINCT request_key
    FROM answers
    WHERE status = 'ok' OR error_class IN (SELECT error_class FROM final_errors)
)
SELECT min(planned.row_number) AS row_number
FROM planned
ANTI JOIN settled USING (request_key)
GROUP BY planned.request_key
ORDER BY row_number;
