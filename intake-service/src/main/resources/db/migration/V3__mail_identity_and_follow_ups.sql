-- What two copies of one mail are compared by, what a trusted mail server said about its sender, and whether an automatic
-- mail may answer it. Mails of before have none of it: they are repeats whenever Message-ID and sender are the same.
alter table message add column content_digests text;
alter table message add column authentication text;
alter table message add column auto_reply_allowed boolean;

-- Several mails may have one Message-ID.
create index message_mail on message (mail_message_id) where octet_length(mail_message_id) <= 2000;

-- A mail's key has its sender in it from now on; what was delivered before is still recognised.
update message_key k
set key = k.key || '|' || left(encode(sha256(convert_to(coalesce(m.author, ''), 'UTF8')), 'hex'), 16)
from message m
where m.id = k.message_id and m.mail_message_id is not null and starts_with(k.key, 'email:')
  and not starts_with(k.key, 'email:sha256:') and octet_length(k.key) <= 2000;

-- What the mail that opened a ticket answered: others who took part in that exchange may write about it too.
create table mail_reference (
    mail_id   text not null,
    ticket_id uuid not null references ticket,
    primary key (mail_id, ticket_id)
);

-- A closed ticket takes nothing more; a new one continues it.
alter table ticket add column closed boolean not null default false;
alter table ticket add column follow_up_of uuid references ticket;
create index ticket_follow_up on ticket (follow_up_of) where follow_up_of is not null;
