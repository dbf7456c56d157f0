-- How many units of a stratum share a weight or a burden, where the method tells them apart (spec/draw.md section 4): [{"value", "units"}] by ascending value.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.list_stratum add column groups jsonb;
