-- A parked record is kept as it came: also a key that is no text (then the column key has what can be shown of it), and a
-- record without a value.
alter table dead_letter add column key_bytes bytea;
alter table dead_letter alter column payload drop not null;
alter table outbox alter column payload drop not null;
