-- How the burdens of a frozen list were counted (spec/draw.md section 4): {"kind", "from", "until", "count", "root", "donor"}; null where they were not.
set local citus.multi_shard_modify_mode = 'sequential';

alter table draws.list add column burden jsonb;
