-- What signing in needs. Tokens and codes are kept as SHA-256 of random bits, addresses as keyed hashes: whoever reads
-- these tables can sign in nowhere, and learns no address.

-- Private keys are sealed with a key that is not in the database.
CREATE TABLE signing_keys (
    kid varchar(40) PRIMARY KEY,
    sealed bytea NOT NULL,
    signs_from timestamptz NOT NULL,
    created timestamptz NOT NULL DEFAULT now()
);

-- All refresh tokens that came from one sign-in are a family, and are void together.
CREATE TABLE sign_ins (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created timestamptz NOT NULL DEFAULT now(),
    revoked timestamptz
);
CREATE INDEX sign_ins_user ON sign_ins (user_id, created);

CREATE TABLE refresh_tokens (
    hash bytea PRIMARY KEY,
    sign_in uuid NOT NULL REFERENCES sign_ins (id) ON DELETE CASCADE,
    parent bytea,
    state varchar(10) NOT NULL CHECK (state IN ('live', 'used', 'void')),
    once boolean NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX refresh_tokens_sign_in ON refresh_tokens (sign_in);
CREATE INDEX refresh_tokens_parent ON refresh_tokens (parent);
CREATE INDEX refresh_tokens_expires ON refresh_tokens (expires);

-- Failures to sign in, for an account from an address, and for an address.
CREATE TABLE sign_in_attempts (
    key bytea PRIMARY KEY,
    failures integer NOT NULL,
    last timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL
);
CREATE INDEX sign_in_attempts_last ON sign_in_attempts (last);

CREATE TABLE known_addresses (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    address bytea NOT NULL,
    seen timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, address)
);

CREATE TABLE account_codes (
    hash bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    purpose varchar(10) NOT NULL CHECK (purpose IN ('verify', 'reset')),
    created timestamptz NOT NULL DEFAULT now(),
    expires timestamptz NOT NULL
);
CREATE INDEX account_codes_user ON account_codes (user_id, purpose);

-- Who an account is for an identity provider.
CREATE TABLE identities (
    issuer varchar(500) NOT NULL,
    subject varchar(255) NOT NULL,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_user ON identities (user_id);

-- Browsers on their way to an identity provider and back.
CREATE TABLE sso_states (
    hash bytea PRIMARY KEY,
    sealed bytea NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX sso_states_expires ON sso_states (expires);
CREATE INDEX logs_user ON logs (user_id, "timestamp");
