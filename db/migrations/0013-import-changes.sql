-- What an import changed is read from the versions that its entry made (R18, R19, R23).
set local citus.multi_shard_modify_mode = 'sequential';

create index subject_entry on registers.subject (entry_id, subject_id);
create index subject_history_entry on registers.subject_history (entry_id, subject_id);
create index subject_history_superseded on registers.subject_history (superseded_by, subject_id);
create index inspector_entry on registers.inspector (entry_id, inspector_id);
create index inspector_history_entry on registers.inspector_history (entry_id, inspector_id);
create index inspector_history_superseded on registers.inspector_history (superseded_by, inspector_id);
