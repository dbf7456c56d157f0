-- An import from a workbook (R18, R19, R23): which sheet of which was read, and the row of its heads.
set local citus.multi_shard_modify_mode = 'sequential';

alter table registers.import add column format text not null default 'csv' check (format in ('csv', 'xlsx'));
alter table registers.import add column sheets text[] not null default '{}';
alter table registers.import add column sheet text;
alter table registers.import add column header_line integer not null default 1 check (header_line >= 1);
