-- Subjects edited many at once, by a workbook that goes out and comes back (R10, R18): each row names its subject and the version it was made from.
set local citus.multi_shard_modify_mode = 'sequential';

alter table registers.import drop constraint import_kind_check;
alter table registers.import add constraint import_kind_check check (kind in ('subject', 'inspector', 'carrier', 'edit'));
alter table registers.import_subject add column expected bytea;
