-- What operators chose, by months. The partition of a month is made ahead by the program; the default one takes what
-- no month is there for.
CREATE TABLE feedback (
    id uuid NOT NULL,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    "timestamp" timestamptz NOT NULL,
    transcription text NOT NULL,
    selected_verse_id uuid NOT NULL,
    top_matches jsonb NOT NULL,
    received timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY ("timestamp", id)
) PARTITION BY RANGE ("timestamp");
CREATE INDEX feedback_user ON feedback (user_id, "timestamp");
CREATE TABLE feedback_rest PARTITION OF feedback DEFAULT;

-- Which rows were received, so that one that is sent again is not stored twice. The key is a hash of the row's id and
-- device, or of its time; a table that is cut by time could not keep keys unique.
CREATE TABLE feedback_seen (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    key uuid NOT NULL,
    "timestamp" timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX feedback_seen_time ON feedback_seen ("timestamp");

ALTER TABLE feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON feedback TO verse_app USING (user_id = verse_account());
CREATE POLICY program ON feedback TO verse_program USING (true);
ALTER TABLE feedback_seen ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON feedback_seen TO verse_app USING (user_id = verse_account());
CREATE POLICY program ON feedback_seen TO verse_program USING (true);

-- A partition has no policies of its own: it is reached through its parent alone.
REVOKE ALL ON feedback_rest FROM verse_app, verse_program;

-- Makes the partition of the month that begins at that day, where it is not there, and moves the rows there that the
-- default one took in the meantime.
CREATE PROCEDURE verse_feedback_month(month date) LANGUAGE plpgsql AS $$
DECLARE
    name text := 'feedback_' || to_char(month, 'YYYY_MM');
    begins timestamptz := month::timestamp AT TIME ZONE 'UTC';
    ends timestamptz := (month + interval '1 month')::timestamp AT TIME ZONE 'UTC';
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('verse_feedback_month'));
    IF to_regclass(name) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE feedback INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
    EXECUTE format('REVOKE ALL ON %I FROM verse_app, verse_program', name);
    LOCK TABLE feedback IN SHARE ROW EXCLUSIVE MODE;
    EXECUTE format(
        'WITH moved AS (DELETE FROM feedback_rest WHERE "timestamp" >= $1 AND "timestamp" < $2 RETURNING *)'
        ' INSERT INTO %I SELECT * FROM moved', name) USING begins, ends;
    EXECUTE format('ALTER TABLE feedback ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, begins, ends);
END
$$;
REVOKE ALL ON PROCEDURE verse_feedback_month FROM PUBLIC;

DO $$
BEGIN
    FOR ahead IN -1..3 LOOP
        CALL verse_feedback_month((date_trunc('month', now() AT TIME ZONE 'UTC') + ahead * interval '1 month')::date);
    END LOOP;
END
$$;
