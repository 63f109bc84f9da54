-- Impact and urgency of a ticket; the point from which the clock of its promise runs towards another target than its first;
-- and when work goes on by itself.
alter table tickets add column impact smallint;
alter table tickets add column urgency smallint;
alter table tickets add column first_response_anchored_at timestamptz;
alter table tickets add column first_response_carried_ms bigint;
alter table tickets add column wait_until timestamptz;

-- When the row last changed, by this database's clock: whoever reads all changes goes on from there.
alter table tickets add column updated_at timestamptz not null default now();
alter table tickets alter column updated_at set default clock_timestamp();

create index tickets_by_update on tickets (status, tier, updated_at, id);
create index tickets_by_customer on tickets (customer_id, status, priority, received_at, id) where customer_id is not null;
-- Only tickets that still wait for their first answer.
create index tickets_by_due on tickets (status, tier, first_response_due_at, id)
    where first_responded_at is null and first_response_due_at is not null;
