-- Whether the order of a list counts, from an item's metadata; null where they do not say.
CREATE OR REPLACE TEMP MACRO ordered(metadata) AS
    TRY_CAST(json_extract_string(metadata, '$.ordered') AS BOOLEAN);
