-- The stated target of each planned request; one key states one target.
SELECT DISTINCT request_key, stated_target FROM requests
