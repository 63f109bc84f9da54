-- A timer that fails is tried again after growing pauses, and in the end set aside: then a dead letter speaks of it.
alter table timers add column attempts integer not null default 0;
alter table timers add column held_until timestamptz;
alter table timers add column set_aside_at timestamptz;

-- In the order in which they are to be tried, so that those that are held do not stand in front of the others.
drop index timers_due;
create index timers_due on timers (coalesce(held_until, due_at), id) where fired_at is null and set_aside_at is null;
