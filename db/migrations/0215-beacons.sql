-- Public chance beyond drand (R7; spec/draw.md section 3): a draw may name several beacons beforehand; results of lotteries are stored from two
-- independent sources, each with the hash of the document that was read. A reading is never changed, only withdrawn with a reason.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.draw drop constraint draw_kind_check;
alter table draws.draw add constraint draw_kind_check check (kind in ('drand', 'demo', 'staged', 'public'));
-- The beacons that whoever prepares a draw named beforehand, in their order; null: they follow from the kind when it is committed.
alter table draws.draw add column beacon_plan jsonb;

-- What each committed beacon said, once it was taken.
create table draws.beacon (
  draw_id text not null,
  n integer not null,
  text text not null,
  previous text not null,
  sources jsonb not null,
  at timestamptz not null,
  entry_id uuid not null,
  primary key (draw_id, n)
);

-- Where results of lotteries may be read; official data, see db/codes/lottery-source.sql.
create table draws.lottery_source (
  source text primary key,
  name_zh text not null,
  name_en text not null,
  reads text not null,
  valid_from date not null,
  valid_until date,
  basis text not null
);

create table draws.lottery_reading (
  reading_id uuid primary key,
  game text not null check (game in ('KL8', 'FC3D')),
  issue text not null,
  source text not null,
  -- The beacon text, in its one way to be written.
  text text not null,
  evidence bytea not null,
  reported_by text not null,
  office_id text not null,
  head text not null,
  reported_at timestamptz not null,
  entry_id uuid not null,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create unique index lottery_reading_live on draws.lottery_reading (game, issue, source) where withdrawn_at is null;
create index lottery_reading_at on draws.lottery_reading (reported_at desc, reading_id);

-- Pauses of a year that this version does not know by itself.
create table draws.lottery_year (
  year integer primary key,
  pauses jsonb not null,
  source text not null,
  evidence bytea not null,
  announced_by text not null,
  announced_at timestamptz not null,
  entry_id uuid not null
);

do $$
declare one text;
begin
  foreach one in array array['beacon', 'lottery_source', 'lottery_reading', 'lottery_year'] loop
    execute format('alter table draws.%I enable row level security', one);
    execute format('create policy known on draws.%I to sunlot_app using ((select current_setting(''app.user_id'', true)) <> '''')', one);
  end loop;
end $$;
grant select, insert on draws.beacon, draws.lottery_year to sunlot_app;
grant select on draws.lottery_source to sunlot_app;
grant select, insert, update on draws.lottery_reading to sunlot_app;
