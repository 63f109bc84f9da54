-- What customers say of how their tickets were solved: once for each time that one was.
create table ticket_rating (
    ticket_id  uuid        not null references ticket,
    episode    int         not null,
    score      int         not null check (score between 1 and 5),
    comment    text,
    rated_at   timestamptz not null,
    changed_at timestamptz not null,
    primary key (ticket_id, episode)
);
