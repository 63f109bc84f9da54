-- Who did or read what, when and from where. An entry is written with its effect; a moment later it gets its place in the
-- chain: its number, and the hash over the entry before it and itself.
create table audit_entry (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null default now(),
    actor_id     text        not null check (length(actor_id) <= 255),
    actor_name   text        not null check (length(actor_name) <= 200),
    address      text        not null check (length(address) <= 64),
    action       text        not null check (length(action) <= 64),
    subject_kind text        not null check (length(subject_kind) <= 64),
    subject_id   text        not null check (length(subject_id) <= 200),
    before       jsonb       check (length(before::text) <= 8000),
    after        jsonb       check (length(after::text) <= 8000),
    trace_id     text        check (length(trace_id) <= 32),
    number       bigint,
    hash         bytea       check (octet_length(hash) = 32),
    check ((number is null) = (hash is null))
);

-- Those without a place, in the order in which they get one. All other indexes are written only then, not with the effect.
create index audit_entry_unsealed on audit_entry (id) where hash is null;

-- Two instances cannot give the same place.
create unique index audit_entry_number on audit_entry (number) where number is not null;

create index audit_entry_actor on audit_entry (actor_id, number) where number is not null;
create index audit_entry_subject on audit_entry (subject_id, number) where number is not null;
create index audit_entry_action on audit_entry (action, number) where number is not null;

-- A fence against mistakes and injected statements. Whoever owns the table can take it down; that is what the chain is for.
create function audit_entry_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.hash is null and new.hash is not null
            and (new.id, new.at, new.actor_id, new.actor_name, new.address, new.action, new.subject_kind, new.subject_id,
                 new.before, new.after, new.trace_id)
                is not distinct from
                (old.id, old.at, old.actor_id, old.actor_name, old.address, old.action, old.subject_kind, old.subject_id,
                 old.before, old.after, old.trace_id)
        then
            return new;
        end if;
    end if;
    raise exception 'audit entries are neither changed nor removed';
end
$$;

create trigger audit_entry_is_kept before update or delete on audit_entry
    for each row execute function audit_entry_is_kept();
create trigger audit_entries_are_kept before truncate on audit_entry
    for each statement execute function audit_entry_is_kept();
