-- A second certificate of an inspector, leave during which nobody is drawn, and when to warn before a certificate ends (R23, P2).
set local citus.multi_shard_modify_mode = 'sequential';

alter table registers.inspector add column second_certificate text;
alter table registers.inspector add column second_from date;
alter table registers.inspector add column second_until date;
alter table registers.inspector_history add column second_certificate text;
alter table registers.inspector_history add column second_from date;
alter table registers.inspector_history add column second_until date;
alter table registers.import_inspector add column second_certificate text;
alter table registers.import_inspector add column second_from date;
alter table registers.import_inspector add column second_until date;

-- Why somebody is away is nobody's business here: only the days are kept.
create table registers.leave (
  leave_id uuid primary key,
  inspector_id text collate "C" not null,
  from_on date not null,
  until_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  entry_id uuid not null,
  check (from_on <= until_on)
);
create index leave_inspector on registers.leave (inspector_id, until_on);

create table registers.certificate_warning (
  days integer primary key check (days > 0),
  basis text not null
);
-- So that nobody is told twice of the same.
create table registers.certificate_warned (
  inspector_id text collate "C" not null,
  certificate text not null,
  until_on date not null,
  days integer not null,
  warned_at timestamptz not null,
  primary key (inspector_id, certificate, until_on, days)
);

grant select, insert, update on registers.leave to sunlot_app;
grant select on registers.certificate_warning to sunlot_app;
grant select, insert on registers.certificate_warned to sunlot_app;
