-- What makes the four databases agree without speaking to each other: the same number gives the same values everywhere.
-- All of it is simple enough to become a part of the statement that uses it.
create schema growth;

-- An id of version 7: it begins with its time, as those of the services do. The rest is of a hash.
create function growth.id(ms bigint, hash bigint) returns uuid language sql immutable parallel safe as $$
    select cast('0' || to_hex(ms) || to_hex(28672 + (hash & 4095)) || to_hex(40960 + ((hash >> 12) & 4095))
        || to_hex(140737488355328 + ((hash >> 24) & 549755813887)) as uuid)
$$;

-- A ticket's number with its check digit, far above those that the services give. Every other digit counts twice.
create function growth.number(s bigint) returns text language sql immutable parallel safe as $$
    select 'SW-' || cast(s as text) || cast((100 - (s % 10 * 2 + s % 10 / 5 + s / 10 % 10 + s / 100 % 10 * 2 + s / 100 % 10 / 5 + s / 1000 % 10
        + s / 10000 % 10 * 2 + s / 10000 % 10 / 5 + s / 100000 % 10 + s / 1000000 % 10 * 2 + s / 1000000 % 10 / 5
        + s / 10000000 % 10 + s / 100000000 % 10 * 2 + s / 100000000 % 10 / 5 + s / 1000000000 % 10) % 10) % 10 as text)
$$;

-- One of several texts.
create function growth.pick(texts text[], i bigint) returns text language sql immutable parallel safe as $$
    select texts[1 + i % cardinality(texts)]
$$;
