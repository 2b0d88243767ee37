-- What was learned from all churches, each version signed. Nothing is ever overwritten: going back withdraws versions.
CREATE TABLE learned_models (
    version bigint PRIMARY KEY,
    created timestamptz NOT NULL,
    state bytea NOT NULL CHECK (octet_length(state) <= 8388608),
    key_id varchar(64) NOT NULL,
    public_key bytea NOT NULL,
    signature bytea NOT NULL,
    evaluation jsonb NOT NULL,
    withdrawn timestamptz
);

-- The key that versions are signed with; its private half only sealed.
CREATE TABLE learning_keys (
    id varchar(64) PRIMARY KEY,
    public_key bytea NOT NULL,
    sealed bytea NOT NULL,
    created timestamptz NOT NULL DEFAULT now()
);

-- What each run came to, and that each day has one.
CREATE TABLE learning_runs (
    day date PRIMARY KEY,
    started timestamptz NOT NULL,
    outcome jsonb NOT NULL
);

-- Withdraws all versions after the given one (0: all of them), and says which is the newest that is left.
CREATE FUNCTION learned_models_back_to(kept bigint) RETURNS bigint LANGUAGE sql AS $$
    UPDATE learned_models SET withdrawn = now() WHERE version > kept AND withdrawn IS NULL;
    SELECT coalesce(max(version), 0) FROM learned_models WHERE withdrawn IS NULL;
$$;
