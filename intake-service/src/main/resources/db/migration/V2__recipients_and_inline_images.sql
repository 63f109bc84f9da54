-- The mailboxes that a mail names beside its sender's, to show: {"to": [{"name", "address"}], "cc": [], "replyTo": []}.
alter table message add column addressed jsonb;

-- What the HTML calls a picture by, and whether it stands within the text.
alter table attachment add column content_id text;
alter table attachment add column inline boolean not null default false;
