-- Sealed lists (R49, P8; spec/draw.md section 2): what is drawn of them is known to the office that leads, to the inspectors who go there and, by an
-- act of their own, to a second head and auditors. Everybody else sees positions and leaf hashes until a unit is opened.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.list add column sealed text check (sealed in ('everyone', 'units'));
alter table draws.list add column embargo boolean not null default false;
alter table draws.list add column key_commit bytea;
alter table draws.list add column holder text;
alter table draws.list add column open_by timestamptz;
-- the pairs of weight and burden that occur: what a leaf hash is found again by
alter table draws.list add column kinds jsonb;
alter table draws.list add column opened_at timestamptz;
-- Where its units lie, of a sealed list whose codes tell nothing.
alter table draws.list_stratum add column area text;
alter table draws.list_tile add column sealed_for text;
alter table draws.excluded_tile add column sealed_for text;
alter table draws.drawn add column sealed_for text;
alter table draws.drawn add column leaf_hash bytea;
alter table draws.drawn add column visited_on date;
alter table draws.drawn add column opened_at timestamptz;
alter table draws.slot add column sealed_for text;
alter table draws.exception add column sealed_for text;
alter table draws.draw add column slots_text text;
alter table draws.draw add column slots_salt bytea;
alter table draws.draw add column sealed_for text;
alter table draws.draw add column unsealed_at timestamptz;
alter table draws.step drop constraint step_kind_check;
alter table draws.step add constraint step_kind_check
  check (kind in ('commit', 'reveal', 'absent', 'beacon', 'seed', 'result', 'void', 'replacement', 'exception', 'opening', 'unsealing'));

-- kList under a key that lies outside the database; who may have it opened is judged by the act, and by this barrier again.
create table draws.list_key_private (
  list_id uuid primary key,
  office_id text not null,
  secret bytea not null
);
grant select, insert on draws.list_key_private to sunlot_app;
alter table draws.list_key_private enable row level security;
create policy office on draws.list_key_private to sunlot_app
  using (office_id = any ((select string_to_array(current_setting('app.offices', true), ','))::text[]));

-- Who took a copy or opened a list for an audit, and when: the download asks for a line here.
create table draws.copy (
  draw_id text not null,
  user_id text not null,
  kind text not null check (kind in ('copy', 'audit')),
  at timestamptz not null,
  entry_id uuid not null,
  primary key (draw_id, user_id, kind)
);
grant select, insert, update on draws.copy to sunlot_app;
alter table draws.copy enable row level security;
create policy known on draws.copy to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');

-- Neighbours that the seed chose: leaf hashes, no units.
create table draws.challenge (
  draw_id text not null,
  stratum text collate "C" not null,
  position integer not null,
  left_hash bytea not null,
  right_hash bytea not null,
  left_proof bytea not null,
  right_proof bytea not null,
  primary key (draw_id, stratum, position)
);
grant select, insert on draws.challenge to sunlot_app;
alter table draws.challenge enable row level security;
create policy known on draws.challenge to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');

-- `app.opened` names the draw or list that an act has opened for this transaction alone.
drop policy known on draws.list_tile;
create policy sealed on draws.list_tile to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '' and (
    sealed_for is null
    or sealed_for = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or (select starts_with(current_setting('app.user_id', true), 'system:'))
    or list_id::text = any ((select string_to_array(current_setting('app.opened', true), ','))::text[])))
  with check ((select current_setting('app.user_id', true)) <> '');
drop policy known on draws.excluded_tile;
create policy sealed on draws.excluded_tile to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '' and (
    sealed_for is null
    or sealed_for = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or (select starts_with(current_setting('app.user_id', true), 'system:'))
    or list_id::text = any ((select string_to_array(current_setting('app.opened', true), ','))::text[])))
  with check ((select current_setting('app.user_id', true)) <> '');
drop policy known on draws.slot;
create policy sealed on draws.slot to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '' and (
    sealed_for is null
    or sealed_for = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or (select starts_with(current_setting('app.user_id', true), 'system:'))
    or draw_id = any ((select string_to_array(current_setting('app.opened', true), ','))::text[])
    or officer in (select a.inspector_id from registers.inspector_account a where a.user_id = (select current_setting('app.user_id', true)))))
  with check ((select current_setting('app.user_id', true)) <> '');
drop policy known on draws.drawn;
create policy sealed on draws.drawn to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '' and (
    sealed_for is null
    or sealed_for = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or (select starts_with(current_setting('app.user_id', true), 'system:'))
    or draw_id = any ((select string_to_array(current_setting('app.opened', true), ','))::text[])
    or exists (select from draws.slot s join registers.inspector_account a on a.inspector_id = s.officer
      where s.draw_id = drawn.draw_id and s.subject_id = drawn.subject_id and a.user_id = (select current_setting('app.user_id', true)))))
  with check ((select current_setting('app.user_id', true)) <> '');
drop policy known on draws.exception;
create policy sealed on draws.exception to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '' and (
    sealed_for is null
    or sealed_for = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or office_id = any ((select string_to_array(current_setting('app.offices', true), ','))::text[])
    or (select starts_with(current_setting('app.user_id', true), 'system:'))
    or draw_id = any ((select string_to_array(current_setting('app.opened', true), ','))::text[])))
  with check ((select current_setting('app.user_id', true)) <> '');

-- What the public sees: of a sealed unit its place and leaf hash until it is opened to everybody, and of secret strata never more.
create or replace view draws.public_list as
  select l.list_id, l.task_id, l.suite, l.directory_count, l.listed_count, l.excluded_count, l.objects_root, l.excluded_root, l.snapshot,
    l.sealed, l.key_commit, l.open_by, l.kinds,
    l.sealed is null or (l.sealed = 'everyone' and l.opened_at is not null) as opened
  from draws.list l where exists (select 1 from draws.public_draw p where p.list_id = l.list_id);
drop view draws.public_stratum;
create view draws.public_stratum as
  select s.list_id, s.code, case when l.sealed = 'units' then s.code else s.label end as label, s.units, s.weight, s.wanted, s.reserve, s.root, s.header
  from draws.list_stratum s join draws.list l on l.list_id = s.list_id
  where exists (select 1 from draws.public_draw p where p.list_id = s.list_id);
create or replace view draws.public_draw as
  select d.draw_id, d.task_id, d.seq, d.list_id, d.kind, d.state, d.title, d.lead_office, d.commitment, d.commit_hash, d.committed_at,
    d.reveal_by, d.beacon_at, d.beacon, d.beaconed_at, d.seed, d.result, d.resulted_at, d.void_reason, d.voided_at, d.assurance, d.demo,
    r.published_at, r.published_by, r.entry_id as published_entry, d.unsealed_at,
    case when s.shown then d.slots_text end as slots_text, case when s.shown then d.slots_salt end as slots_salt
  from draws.draw d join publication.record r on r.kind = 'draw' and r.thing = d.draw_id
    -- Who visits whom, once nobody of those drawn is closed any more.
    cross join lateral (select d.sealed_for is not null
      and exists (select 1 from draws.list l where l.list_id = d.list_id and l.sealed = 'everyone')
      and (d.unsealed_at is not null
        or not exists (select 1 from draws.drawn w where w.draw_id = d.draw_id and w.role = 'drawn' and w.opened_at is null)) as shown) s;
drop view draws.public_drawn;
create view draws.public_drawn as
  select w.draw_id, w.stratum, w.rank, w.position, w.role, w.proof, w.leaf_hash,
    -- What became of one place would tell, with what is known of the firms, in which stratum each stood.
    case when l.sealed = 'units' then case w.role when 'drawn' then 'standing' else 'waiting' end else w.state end as state,
    case when o.shown then w.visited_on end as visited_on,
    case when o.shown then w.subject_id end as subject_id, case when o.shown then w.name end as name, case when o.shown then w.leaf end as leaf
  from draws.drawn w join draws.public_draw p on p.draw_id = w.draw_id join draws.list l on l.list_id = p.list_id
    cross join lateral (select w.sealed_for is null
      or (l.sealed = 'everyone' and (w.opened_at is not null or p.unsealed_at is not null)) as shown) o;
drop view draws.public_slot;
create view draws.public_slot as
  select s.draw_id, s.subject_id, s.n, s.department, s.role, s.officer, s.skipped, s.candidates, s.directed
  from draws.slot s join draws.public_draw p on p.draw_id = s.draw_id
  where s.sealed_for is null
    or exists (select 1 from draws.public_drawn w where w.draw_id = s.draw_id and w.subject_id = s.subject_id);
drop view draws.public_exception;
create view draws.public_exception as
  select x.exception_id, x.kind, x.draw_id,
    case when l.sealed is distinct from 'units' then x.stratum end as stratum, case when l.sealed is distinct from 'units' then x.rank end as rank,
    case when x.sealed_for is null or exists (select 1 from draws.public_drawn w where w.draw_id = x.draw_id and w.subject_id = x.subject_id)
      then x.subject_id end as subject_id,
    x.slot, x.officer, x.ground, x.state, x.office_id, x.asked_at, x.decided_at,
    case when l.sealed is distinct from 'units' then x.replaced_by_rank end as replaced_by_rank, x.entry_id
  from draws.exception x join draws.public_draw p on p.draw_id = x.draw_id join draws.list l on l.list_id = p.list_id;
-- Where strata are secret: who was drawn, in one list by id (spec/draw.md section 4).
create view draws.public_merged as
  select w.draw_id, w.subject_id, w.name
  from draws.drawn w join draws.public_draw p on p.draw_id = w.draw_id join draws.list l on l.list_id = p.list_id
  where l.sealed = 'units' and w.role = 'drawn';
create view draws.public_challenge as
  select c.* from draws.challenge c join draws.public_draw p on p.draw_id = c.draw_id;
-- The bare number of sealed commitments that nobody has opened, with neither office, item nor place.
create view draws.public_sealed as
  select count(*)::integer as unopened from draws.draw d join draws.list l on l.list_id = d.list_id
  where l.sealed is not null and d.commitment is not null and d.unsealed_at is null;
grant select on draws.public_stratum, draws.public_drawn, draws.public_slot, draws.public_exception, draws.public_merged, draws.public_challenge, draws.public_sealed to sunlot_public;

drop policy published on draws.list_tile;
create policy published on draws.list_tile for select to sunlot_public
  using (list_id in (select l.list_id from draws.public_list l where l.opened));
drop policy published on draws.excluded_tile;
create policy published on draws.excluded_tile for select to sunlot_public
  using (list_id in (select l.list_id from draws.public_list l where l.opened));
