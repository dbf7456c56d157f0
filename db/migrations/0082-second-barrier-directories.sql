-- The second barrier of 0080 for what came beside it: directories, which their office keeps. Their members stay with the shared libraries.
set local citus.multi_shard_modify_mode = 'sequential';

alter table registers.directory enable row level security;
create policy known on registers.directory to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.directory_choice enable row level security;
create policy known on registers.directory_choice to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.directory_consent enable row level security;
create policy known on registers.directory_consent to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.directory_partner enable row level security;
create policy known on registers.directory_partner to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
alter table registers.directory_version enable row level security;
create policy known on registers.directory_version to sunlot_app
  using ((select current_setting('app.user_id', true)) <> '');
