-- Accounts that were deleted lately: their access tokens have not run out yet, and no node may take them. An id says
-- nothing about anybody, and is forgotten within the hour.
CREATE TABLE deleted_accounts (
    id uuid PRIMARY KEY,
    deleted timestamptz NOT NULL DEFAULT now()
);
