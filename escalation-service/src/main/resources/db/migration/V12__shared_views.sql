-- A view that all agents see; only its owner changes it.
alter table saved_views add column shared boolean not null default false;
create index saved_views_shared on saved_views (lower(name), agent) where shared;
