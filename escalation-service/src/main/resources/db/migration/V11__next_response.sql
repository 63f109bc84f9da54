-- The promise to answer what a customer wrote after the first response, with its due instant for as long as nobody has answered.
-- A ticket is in the order of the promise that a person has to keep now: of the first response, or of the next one.
alter table tickets
    add column next_response jsonb,
    add column next_response_due_at timestamptz,
    add column promise_due_at timestamptz generated always as (
        case when first_responded_at is null then first_response_due_at else next_response_due_at end) stored;

drop index tickets_by_due;
create index tickets_by_due on tickets (status, tier, promise_due_at, id) where promise_due_at is not null;
