-- The version since which nothing changed but the clock of a promise: what agents saw since then still holds.
alter table tickets add column decisive_version integer;
update tickets set decisive_version = version;
alter table tickets alter column decisive_version set not null;
