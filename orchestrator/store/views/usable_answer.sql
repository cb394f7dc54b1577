-- A row if one of `planned` (request_key) has an answer that is neither empty nor cut off.
SELECT true AS found
FROM answers
WHERE
    status = 'ok'
    AND finish_reason IS DISTINCT FROM 'length'
    AND regexp_matches(response, '[^\s\pZ]')
    AND try_cast(request_key AS UUID) IN (SELECT request_key FROM planned)
LIMIT 1;
