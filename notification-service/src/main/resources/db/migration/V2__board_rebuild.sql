-- The board is made anew beside the one that is shown, and then changes places with it. Both tables are called
-- board_ticket and so are their indexes; only the schema differs, and a migration that changes one has to change both.
create schema board_next;
create schema board_parting;

create table board_next.board_ticket (
    like board_ticket including defaults including constraints,
    primary key (ticket_id)
);
create index board_ticket_lane on board_next.board_ticket (tier, status, due_at, received_at)
    where status not in ('RESOLVED', 'CLOSED');
create index board_ticket_due on board_next.board_ticket (tier, due_at)
    where status not in ('RESOLVED', 'CLOSED') and not responded;
create index board_ticket_done on board_next.board_ticket (changed_at) where status in ('RESOLVED', 'CLOSED');

-- Waits for writers, but not for long: behind it all others would wait.
create function show_next_board() returns void language plpgsql as $$
begin
    set local lock_timeout = '2s';
    lock table board_ticket in access exclusive mode;
    alter table board_ticket set schema board_parting;
    execute format('alter table board_next.board_ticket set schema %I', current_schema());
    alter table board_parting.board_ticket set schema board_next;
    truncate board_next.board_ticket;
end $$;

-- The rebuild that is under way, or the last one. Whichever instance has claimed it goes on from the positions.
create table board_rebuild (
    one            boolean primary key default true check (one),
    state          text        not null check (state in ('FILLING', 'CATCHING_UP', 'DONE', 'FAILED')),
    requested_at   timestamptz not null,
    finished_at    timestamptz,
    claimed_by     text,
    claimed_until  timestamptz not null default '-infinity',
    positions      text        not null default '{}',
    events_read    bigint      not null default 0,
    events_to_read bigint      not null default 0,
    unusable       bigint      not null default 0,
    failures       int         not null default 0,
    reason         text
);
