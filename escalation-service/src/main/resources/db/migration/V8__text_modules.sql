-- Answers that agents put into what they write, in both languages.
create table text_modules (
    id       text    primary key,
    category text    not null,
    title_de text    not null,
    title_en text    not null,
    body_de  text    not null,
    body_en  text    not null,
    revision integer not null
);
