-- Words by which a message is found: as they stand, and by their German and English stems. Of long texts the beginning
-- counts, since PostgreSQL refuses more than a megabyte of words. The functions that look things up by this index call it
-- with the same arguments.
create function message_words(author text, author_name text, subject text, body text) returns tsvector
    language sql immutable parallel safe as $$
    select to_tsvector('pg_catalog.simple', left(
               coalesce(author_name, '') || ' ' || coalesce(author, '') || ' ' || coalesce(subject, '') || ' ' || body, 20000))
        || to_tsvector('pg_catalog.german', left(coalesce(subject, '') || ' ' || body, 20000))
        || to_tsvector('pg_catalog.english', left(coalesce(subject, '') || ' ' || body, 20000))
$$;
create index message_found on message using gin (message_words(author, author_name, subject, text));

-- Names of files, of which the parser makes one word: their parts are words too.
create function file_words(name text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('pg_catalog.simple', left(name || ' ' || translate(name, '._-', '   '), 2000))
$$;
create index attachment_found on attachment using gin (file_words(name));
