-- The second barrier (P11): what an office owns, what is about a person and what is not yet public opens only to a transaction that says
-- who asks. A query that forgot its settings, or one that was slipped in, finds nothing. src/sight.ts says what each login may see.
-- The setting is compared once a statement, not once a row; `text <> text` is leakproof, so indexes serve as before.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.draw enable row level security;
create policy known on draws.draw to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.drawn enable row level security;
create policy known on draws.drawn to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.exception enable row level security;
create policy known on draws.exception to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.excluded_reason enable row level security;
create policy known on draws.excluded_reason to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.list enable row level security;
create policy known on draws.list to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.list_stratum enable row level security;
create policy known on draws.list_stratum to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.officer enable row level security;
create policy known on draws.officer to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.party enable row level security;
create policy known on draws.party to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.recusal enable row level security;
create policy known on draws.recusal to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.slot enable row level security;
create policy known on draws.slot to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table draws.step enable row level security;
create policy known on draws.step to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table log.document enable row level security;
create policy known on log.document to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table log.entry enable row level security;
create policy known on log.entry to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table log.observation enable row level security;
create policy known on log.observation to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table log.pending enable row level security;
create policy known on log.pending to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.account enable row level security;
create policy known on organisation.account to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.approval enable row level security;
create policy known on organisation.approval to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.attempt enable row level security;
create policy known on organisation.attempt to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.factor enable row level security;
create policy known on organisation.factor to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.factor_requirement enable row level security;
create policy known on organisation.factor_requirement to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.message enable row level security;
create policy known on organisation.message to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.role_grant enable row level security;
create policy known on organisation.role_grant to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table organisation.session enable row level security;
create policy known on organisation.session to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table plans.task enable row level security;
create policy known on plans.task to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table plans.task_item enable row level security;
create policy known on plans.task_item to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table plans.task_number enable row level security;
create policy known on plans.task_number to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table plans.task_office enable row level security;
create policy known on plans.task_office to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table platform.file enable row level security;
create policy known on platform.file to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table platform.file_chunk enable row level security;
create policy known on platform.file_chunk to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.exclusion enable row level security;
create policy known on registers.exclusion to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.import enable row level security;
create policy known on registers.import to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.import_fault enable row level security;
create policy known on registers.import_fault to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.inspector_account enable row level security;
create policy known on registers.inspector_account to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.recusal enable row level security;
create policy known on registers.recusal to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');

-- Sealed lists: officers who are known; the public from the publication on, as before.
drop policy officers on draws.list_tile;
create policy known on draws.list_tile to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
drop policy officers on draws.excluded_tile;
create policy known on draws.excluded_tile to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');

-- A job is its own person's, and the system's while it runs.
alter table platform.job enable row level security;
create policy own on platform.job to sunlot_app
  using (user_id = (select current_setting('app.user_id', true)) or (select starts_with(current_setting('app.user_id', true), 'system:')))
  with check (true);

-- The other logins, as far as their grants go.
create policy sealing on log.entry to sunlot_sequencer using (true);
create policy retention on log.entry for select to sunlot_retention using (true);
create policy leaves on log.entry for select to sunlot_public using (true);
create policy sealing on log.pending to sunlot_sequencer using (true);
create policy sealing on log.observation for select to sunlot_sequencer using (true);
create policy retention on log.observation for select to sunlot_retention using (true);
create policy retention on log.document to sunlot_retention using (true);
