-- The day from which the instrument of a reorganisation counts, where that is earlier than the day on which it is in force here (R1, decision 0096).
-- It is told and changes no right: what was done in between was done by the offices as they stood.
set local citus.multi_shard_modify_mode = 'sequential';

alter table organisation.reorganisation add column lawful_on date check (lawful_on < from_on);
