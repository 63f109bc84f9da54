-- Records of compacted topics have a shard of their own, -1. It is relayed by one instance at a time, which is noted here
-- until another takes over; the row is also the lock.
create table outbox_lane (
    shard   smallint    primary key,
    holder  uuid        not null,
    used_at timestamptz not null
);

insert into outbox_lane (shard, holder, used_at) values (-1, '00000000-0000-0000-0000-000000000000', '-infinity');

-- Finds them among a backlog of others.
create index outbox_compacted on outbox (id) where shard = -1;
