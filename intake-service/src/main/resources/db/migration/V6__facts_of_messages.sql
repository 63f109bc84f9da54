-- What a channel knows beside a message's words; nothing where it knows nothing. Of a ticket's first message it is at the
-- ticket, too, with what was found out when the ticket was opened.
alter table message add column facts jsonb;
