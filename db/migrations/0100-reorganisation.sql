-- Reorganisation of offices (R1, P11): what was ordered, what an office was called, where it stood and under which head from which day on, and
-- which office took over. organisation.office stays what holds today; its earlier states lie in office_period, one row a day of change, so two
-- states of one office can never overlap. An office that was never reorganised has no period.
set local citus.multi_shard_modify_mode = 'sequential';

-- The office that took over, itself perhaps closed since; and all whose part an office has taken over, those of theirs with them.
alter table organisation.office add column successor_id text;
alter table organisation.office add column stands_for text[] not null default '{}';

create table organisation.reorganisation (
  reorganisation_id uuid primary key,
  kind text not null check (kind in ('renamed', 'moved', 'merged', 'split', 'closed')),
  change jsonb not null,
  -- All that it changes, opens or hands over to.
  offices text[] not null,
  basis text not null,
  from_on date not null,
  state text not null check (state in ('ordered', 'approved', 'returned', 'withdrawn', 'effected')),
  ordered_by text not null,
  ordered_at timestamptz not null,
  effected_at timestamptz
);
create index reorganisation_open on organisation.reorganisation (from_on) where state in ('ordered', 'approved');
alter table organisation.reorganisation enable row level security;
create policy known on organisation.reorganisation to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
grant select, insert, update on organisation.reorganisation to sunlot_app;

create table organisation.office_period (
  office_id text collate "C" not null,
  from_on date not null,
  parent_id text,
  name_zh text not null,
  short_zh text not null,
  name_en text not null,
  head text not null,
  -- Null: as the office was before its first reorganisation.
  reorganisation_id uuid,
  primary key (office_id, from_on)
);
grant select, insert, update on organisation.office_period to sunlot_app;
-- A public record calls an office by the name of its time.
grant select on organisation.office_period to sunlot_public;

-- Under whom the decider stood when he decided: offices may since stand under others.
alter table organisation.approval add column decided_by_head text;
