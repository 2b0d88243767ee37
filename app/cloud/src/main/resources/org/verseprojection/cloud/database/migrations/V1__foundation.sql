-- What the program does as, once it has connected: it owns nothing, and the policies below hold for it. Work over all
-- accounts (export, learning) is done as verse_program, which a transaction becomes by SET LOCAL ROLE.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'verse_app') THEN
        CREATE ROLE verse_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'verse_program') THEN
        CREATE ROLE verse_program NOLOGIN;
    END IF;
    EXECUTE format('GRANT verse_app, verse_program TO %I', current_user);
END
$$;

ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO verse_app, verse_program;
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO verse_app, verse_program;

-- The account that a transaction acts for; null where it acts for none.
CREATE FUNCTION verse_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('verse.account', true), '')::uuid;

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

CREATE TABLE logs (
    id uuid PRIMARY KEY,
    "timestamp" timestamptz NOT NULL DEFAULT now(),
    user_id uuid REFERENCES users (id) ON DELETE SET NULL,
    event varchar(50) NOT NULL,
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX logs_time ON logs ("timestamp");

-- Who acts for an account sees that account alone; who acts for none, such as somebody who signs in, sees all.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON users TO verse_app USING (verse_account() IS NULL OR id = verse_account());
CREATE POLICY program ON users TO verse_program USING (true);
