-- Keys of integrations. Of a secret only a hash is kept; while it is being replaced, the one before it has one, too. Expired
-- and revoked keys stay: what they sent names them.
create table api_key (
    id                  text        primary key,
    name                text        not null,
    scopes              text[]      not null,
    requests_per_minute int,
    secret_hash         text        not null,
    previous_hash       text,
    previous_until      timestamptz,
    created_by          text        not null,
    created_at          timestamptz not null,
    expires_at          timestamptz not null,
    rotated_by          text,
    rotated_at          timestamptz,
    revoked_by          text,
    revoked_at          timestamptz,
    last_used_at        timestamptz
);
create index api_key_newest on api_key (created_at desc, id desc);
