-- The number of the closed ticket that a ticket continues: its receipt says so.
alter table contact add column follow_up_of text;
