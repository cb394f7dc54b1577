-- For every wanted key the newest answer among `offered` (request_key, run, part, row_in_part,
-- started_at): where it stands.
CREATE OR REPLACE TABLE chosen AS
SELECT request_key, place.run AS run, place.part AS part, place.row_in_part AS row_in_part
FROM (
    SELECT
        request_key,
        arg_max(
            {'run': run, 'part': part, 'row_in_part': row_in_part},
            (started_at, -run, -part, -row_in_part)
        ) AS place
    FROM offered
    GROUP BY request_key
);
