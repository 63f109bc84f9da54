-- Counts the changes of articles. Whoever changes one locks it first, so that the numbers commit in their order.
create table article_revision (
    only_one boolean primary key default true check (only_one),
    revision bigint not null
);
insert into article_revision (revision) values (0);

-- Articles of the knowledge base as they are now. They are retired and never removed.
create table articles (
    id                text primary key,
    state             text        not null,
    version           integer     not null,
    published_version integer,
    changed_at        timestamptz not null,
    revision          bigint      not null unique
);

-- All that was ever saved of them.
create table article_versions (
    article_id  text        not null references articles (id),
    version     integer     not null,
    category    text        not null,
    audience    text        not null,
    content     jsonb       not null,
    author_id   text        not null,
    author_name text        not null,
    saved_at    timestamptz not null,
    primary key (article_id, version)
);
