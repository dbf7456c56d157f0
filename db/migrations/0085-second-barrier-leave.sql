-- The second barrier of 0080 for leave and for what was warned of.
set local citus.multi_shard_modify_mode = 'sequential';

alter table registers.leave enable row level security;
create policy known on registers.leave to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.certificate_warned enable row level security;
create policy known on registers.certificate_warned to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
