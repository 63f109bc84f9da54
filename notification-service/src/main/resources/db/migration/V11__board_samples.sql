-- The desk in numbers, every five minutes: a sample is made from the board's running numbers, so that no event costs more.
-- Both totals only matter by what they grew between two samples.
create table board_sample (
    at      timestamptz primary key,
    tickets bigint      not null,
    done    bigint      not null,
    tiers   jsonb       not null
);

-- From now on the tickets that have been done for days are summed up under one instant, and not forgotten: otherwise
-- neither total could be told from the running numbers. Here are those that were forgotten before.
insert into board_count as counts (side, tier, status, breached, done_at, tickets)
select side, 0, 'DONE', false, '-infinity', sum(tickets)
from (select side, -tickets as tickets from board_count where status = 'DONE'
      union all select side, -tickets from board_change where status = 'DONE'
      union all
      select shown.side, count(*) from board_ticket cross join board_shown as shown
      where status in ('RESOLVED', 'CLOSED') and changed_at is not null group by shown.side
      union all
      select 1 - shown.side, count(*) from board_next.board_ticket cross join board_shown as shown
      where status in ('RESOLVED', 'CLOSED') and changed_at is not null group by shown.side) as every_part
group by side having sum(tickets) <> 0
on conflict (side, tier, status, breached, done_at) do update set tickets = counts.tickets + excluded.tickets;
