// Values that JSON knows in another form or not at all.
RETURN 9007199254740993 AS big, 0.0 / 0.0 AS nan, date('2026-01-02') AS day, duration('P1D') AS span
