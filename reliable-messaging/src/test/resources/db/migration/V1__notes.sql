create table notes (
    id       bigint generated always as identity primary key,
    event_id text not null,
    notebook text not null,
    text     text not null check (text <> 'refused by the database')
);
