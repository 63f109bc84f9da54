-- The mail that opened the ticket: the receipt answers it, also when the customer has written again by then.
-- A receipt that was due before this answers the newest mail, as it did.
alter table contact add column opening_message_id text;
