-- What judges have said so far, one row a key.
SELECT request_key, status, error_class, response FROM judgements;
