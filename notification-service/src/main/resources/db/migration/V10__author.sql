-- Name of the agent who wrote an answer; the mail shows it as its sender.
alter table notification add column author text;
