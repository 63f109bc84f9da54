-- Who else gets an agent's answer, as its header says, and which files go with it. Each address has a row of its own.
alter table notification add column cc text[], add column files jsonb;
