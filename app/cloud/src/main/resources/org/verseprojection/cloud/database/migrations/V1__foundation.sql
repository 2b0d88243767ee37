-- What the program does as, once it has connected: it owns nothing, and policies hold for it.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'verse_app') THEN
        CREATE ROLE verse_app NOLOGIN;
    END IF;
    EXECUTE format('GRANT verse_app TO %I', current_user);
END
$$;

ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO verse_app;
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO verse_app;

-- The account that a transaction acts for; '*' for the program's own work over all accounts, null for nobody.
CREATE FUNCTION verse_account() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('verse.account', true), '');

CREATE TABLE bible (
    id uuid PRIMARY KEY,
    version varchar(10) NOT NULL,
    ordinal integer NOT NULL,
    book varchar(50) NOT NULL,
    chapter integer NOT NULL,
    verse integer NOT NULL,
    text text NOT NULL,
    words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED,
    UNIQUE (version, ordinal)
);
CREATE INDEX bible_words ON bible USING gin (words);
CREATE INDEX bible_place ON bible (book, chapter, verse);

CREATE TABLE users (
    id uuid PRIMARY KEY,
    email varchar(255) NOT NULL,
    password_hash varchar(255),
    subscription_tier varchar(20) NOT NULL DEFAULT 'free',
    role varchar(20) NOT NULL DEFAULT 'operator',
    settings jsonb NOT NULL DEFAULT '{}',
    verified timestamptz,
    created timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX users_email ON users (lower(email));

-- A row is known by its client's id and device where it has both, else by account and time. The time is part of the
-- key because the table is cut by it; the idempotency table below is not.
CREATE TABLE feedback (
    id uuid NOT NULL,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    "timestamp" timestamptz NOT NULL,
    transcription text NOT NULL,
    selected_verse_id uuid NOT NULL,
    top_matches jsonb NOT NULL,
    received timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, "timestamp")
) PARTITION BY RANGE ("timestamp");
CREATE INDEX feedback_time ON feedback ("timestamp");
CREATE INDEX feedback_user ON feedback (user_id, "timestamp");
CREATE TABLE feedback_rest PARTITION OF feedback DEFAULT;

CREATE TABLE feedback_seen (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    key text NOT NULL,
    PRIMARY KEY (user_id, key)
);

CREATE TABLE logs (
    id uuid PRIMARY KEY,
    "timestamp" timestamptz NOT NULL DEFAULT now(),
    user_id uuid REFERENCES users (id) ON DELETE SET NULL,
    event varchar(50) NOT NULL,
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX logs_time ON logs ("timestamp");

ALTER TABLE feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON feedback USING (verse_account() = '*' OR user_id::text = verse_account());
ALTER TABLE feedback_seen ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON feedback_seen USING (verse_account() = '*' OR user_id::text = verse_account());
