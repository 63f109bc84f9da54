-- A ticket may have a second promise, of a next response, and more after that: what was said of an earlier one does not
-- count for a later one. So the row keeps which event said what; of the first response's warnings and breaches, all have
-- the place 1, before any later promise. The columns that say what is so now stay, and so do their indexes.
alter table board_ticket
    add column due_next           boolean not null default false,
    add column promise_sequence   bigint  not null default 0,
    add column responded_sequence bigint  not null default 0,
    add column breached_sequence  bigint  not null default 0,
    add column warned_sequence    bigint  not null default 0;
alter table board_next.board_ticket
    add column due_next           boolean not null default false,
    add column promise_sequence   bigint  not null default 0,
    add column responded_sequence bigint  not null default 0,
    add column breached_sequence  bigint  not null default 0,
    add column warned_sequence    bigint  not null default 0;

-- Until now there was only the first response.
update board_ticket
set responded_sequence = cast(responded as int), breached_sequence = cast(breached as int),
    warned_sequence = cast(warned_percent > 0 as int)
where responded or breached or warned_percent > 0;
update board_next.board_ticket
set responded_sequence = cast(responded as int), breached_sequence = cast(breached as int),
    warned_sequence = cast(warned_percent > 0 as int)
where responded or breached or warned_percent > 0;
