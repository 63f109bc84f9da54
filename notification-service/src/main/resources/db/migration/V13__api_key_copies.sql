-- Keys of integrations, as intake makes them: hashes of their secrets, and what they permit.
create table api_key_copy (
    id         text primary key,
    revision   bigint      not null,
    expires_at timestamptz not null,
    content    jsonb       not null
);
