-- The board's numbers are kept with each change, so that nobody has to count: reading them costs the same however many
-- tickets are open and however many mails leave in a day. Changes are only added, so that no two transactions wait for
-- each other's count; now and then they are summed up.
--
-- The board that is shown and the next one have numbers of their own. A board has the same side for ever, whichever
-- schema it is in.
create table board_shown (
    one  boolean  primary key default true check (one),
    side smallint not null
);
insert into board_shown (side) values (0);

-- Tickets that are done count by when that was, to ten minutes; whether they are counted depends on the present.
create table board_count (
    side     smallint    not null,
    tier     int         not null,
    status   text        not null,
    breached boolean     not null,
    done_at  timestamptz not null,
    tickets  bigint      not null,
    primary key (side, tier, status, breached, done_at)
);
create table board_change (
    id       bigint      generated always as identity primary key,
    side     smallint    not null,
    tier     int         not null,
    status   text        not null,
    breached boolean     not null,
    done_at  timestamptz not null,
    tickets  bigint      not null
);

create table notification_count (
    state         text        not null,
    settled_at    timestamptz not null,
    notifications bigint      not null,
    primary key (state, settled_at)
);
create table notification_change (
    id            bigint      generated always as identity primary key,
    state         text        not null,
    settled_at    timestamptz not null,
    notifications bigint      not null
);

create function ten_minutes(at timestamptz) returns timestamptz language sql immutable as $$
    select date_bin('10 minutes', at, '2000-01-01T00:00:00Z')
$$;

create function board_count_added() returns trigger language plpgsql as $$
begin
    insert into board_change (side, tier, status, breached, done_at, tickets)
    select cast(tg_argv[0] as smallint), tier, status, breached, '-infinity', count(*)
    from added where status not in ('RESOLVED', 'CLOSED') group by tier, status, breached
    union all
    select cast(tg_argv[0] as smallint), 0, 'DONE', false, ten_minutes(changed_at), count(*)
    from added where status in ('RESOLVED', 'CLOSED') and changed_at is not null group by ten_minutes(changed_at);
    return null;
end $$;

create function board_count_changed() returns trigger language plpgsql as $$
begin
    insert into board_change (side, tier, status, breached, done_at, tickets)
    select cast(tg_argv[0] as smallint), tier, status, breached, done_at, sum(tickets)
    from (
        select tier, status, breached, timestamptz '-infinity' as done_at, -1 as tickets
        from before where status not in ('RESOLVED', 'CLOSED')
        union all
        select tier, status, breached, '-infinity', 1 from after where status not in ('RESOLVED', 'CLOSED')
        union all
        select 0, 'DONE', false, ten_minutes(changed_at), -1
        from before where status in ('RESOLVED', 'CLOSED') and changed_at is not null
        union all
        select 0, 'DONE', false, ten_minutes(changed_at), 1
        from after where status in ('RESOLVED', 'CLOSED') and changed_at is not null) as moves
    group by tier, status, breached, done_at having sum(tickets) <> 0;
    return null;
end $$;

create function board_count_removed() returns trigger language plpgsql as $$
begin
    insert into board_change (side, tier, status, breached, done_at, tickets)
    select cast(tg_argv[0] as smallint), tier, status, breached, '-infinity', -count(*)
    from removed where status not in ('RESOLVED', 'CLOSED') group by tier, status, breached
    union all
    select cast(tg_argv[0] as smallint), 0, 'DONE', false, ten_minutes(changed_at), -count(*)
    from removed where status in ('RESOLVED', 'CLOSED') and changed_at is not null group by ten_minutes(changed_at);
    return null;
end $$;

-- Who is summing up is waited for, so that nothing of the emptied board is written after this.
create function board_count_emptied() returns trigger language plpgsql as $$
begin
    perform from board_shown for update;
    delete from board_change where side = cast(tg_argv[0] as smallint);
    delete from board_count where side = cast(tg_argv[0] as smallint);
    return null;
end $$;

create trigger count_added after insert on board_ticket
    referencing new table as added for each statement execute function board_count_added('0');
create trigger count_changed after update on board_ticket
    referencing old table as before new table as after for each statement execute function board_count_changed('0');
create trigger count_removed after delete on board_ticket
    referencing old table as removed for each statement execute function board_count_removed('0');
create trigger count_emptied after truncate on board_ticket for each statement execute function board_count_emptied('0');

create trigger count_added after insert on board_next.board_ticket
    referencing new table as added for each statement execute function board_count_added('1');
create trigger count_changed after update on board_next.board_ticket
    referencing old table as before new table as after for each statement execute function board_count_changed('1');
create trigger count_removed after delete on board_next.board_ticket
    referencing old table as removed for each statement execute function board_count_removed('1');
create trigger count_emptied after truncate on board_next.board_ticket
    for each statement execute function board_count_emptied('1');

insert into board_count (side, tier, status, breached, done_at, tickets)
select side, tier, status, breached, '-infinity', count(*)
from (select 0 as side, tier, status, breached from board_ticket
      union all select 1, tier, status, breached from board_next.board_ticket) as boards
where status not in ('RESOLVED', 'CLOSED') group by side, tier, status, breached;

insert into board_count (side, tier, status, breached, done_at, tickets)
select side, 0, 'DONE', false, ten_minutes(changed_at), count(*)
from (select 0 as side, status, changed_at from board_ticket
      union all select 1, status, changed_at from board_next.board_ticket) as boards
where status in ('RESOLVED', 'CLOSED') and changed_at > now() - interval '2 days' group by side, ten_minutes(changed_at);

-- As before, and the numbers change places too. Waits for writers, but not for long: behind it all others would wait.
create or replace function show_next_board() returns void language plpgsql as $$
begin
    set local lock_timeout = '2s';
    lock table board_ticket in access exclusive mode;
    alter table board_ticket set schema board_parting;
    execute format('alter table board_next.board_ticket set schema %I', current_schema());
    alter table board_parting.board_ticket set schema board_next;
    update board_shown set side = 1 - side;
    truncate board_next.board_ticket;
end $$;

-- What a mail's state counts as, and the ten minutes in which it was settled, if it is.
create function counted_state(state text) returns text language sql immutable as $$
    select case when state in ('CLAIMED', 'TRANSMITTING') then 'PENDING' else state end
$$;
create function settled_at(state text, changed_at timestamptz) returns timestamptz language sql immutable as $$
    select case when state in ('DELIVERED', 'FAILED', 'SUPPRESSED')
        then date_bin('10 minutes', changed_at, '2000-01-01T00:00:00Z') else '-infinity' end
$$;

create function notification_count_added() returns trigger language plpgsql as $$
begin
    insert into notification_change (state, settled_at, notifications)
    select counted_state(state), settled_at(state, changed_at), count(*) from added group by 1, 2;
    return null;
end $$;

create function notification_count_changed() returns trigger language plpgsql as $$
begin
    insert into notification_change (state, settled_at, notifications)
    select state, settled_at, sum(notifications)
    from (
        select counted_state(state) as state, settled_at(state, changed_at) as settled_at, -1 as notifications from before
        union all
        select counted_state(state), settled_at(state, changed_at), 1 from after) as moves
    group by state, settled_at having sum(notifications) <> 0;
    return null;
end $$;

create function notification_count_removed() returns trigger language plpgsql as $$
begin
    insert into notification_change (state, settled_at, notifications)
    select counted_state(state), settled_at(state, changed_at), -count(*) from removed group by 1, 2;
    return null;
end $$;

create trigger count_added after insert on notification
    referencing new table as added for each statement execute function notification_count_added();
create trigger count_changed after update on notification
    referencing old table as before new table as after for each statement execute function notification_count_changed();
create trigger count_removed after delete on notification
    referencing old table as removed for each statement execute function notification_count_removed();

insert into notification_count (state, settled_at, notifications)
select counted_state(state), settled_at(state, changed_at), count(*) from notification
where state not in ('DELIVERED', 'FAILED', 'SUPPRESSED') or changed_at > now() - interval '2 days' group by 1, 2;

-- The oldest open ticket of a tier is the first of these.
create index board_ticket_oldest on board_ticket (tier, received_at) where status not in ('RESOLVED', 'CLOSED');
create index board_ticket_oldest on board_next.board_ticket (tier, received_at) where status not in ('RESOLVED', 'CLOSED');

-- Nothing counts by these any more.
drop index notification_state;
drop index board_ticket_done;
drop index board_next.board_ticket_done;
