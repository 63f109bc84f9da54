-- Notes that agents write for each other stand in the conversation, and never reach the customer.
alter table message drop constraint message_direction_check;
alter table message add constraint message_direction_check check (direction in ('INBOUND', 'OUTBOUND', 'INTERNAL'));
