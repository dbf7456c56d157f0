-- Everything about one thing on one page (R11): entries that are about it or name it in their facts, and who read it or was refused it.
set local citus.multi_shard_modify_mode = 'sequential';

create index entry_subject on log.entry ((facts ->> 'subjectId'), arrival) where (facts ->> 'subjectId') is not null;
create index entry_object on log.entry ((facts ->> 'object'), arrival) where (facts ->> 'object') is not null;
create index entry_inspector on log.entry ((facts ->> 'inspectorId'), arrival) where (facts ->> 'inspectorId') is not null;
create index entry_task on log.entry ((facts ->> 'task'), arrival) where (facts ->> 'task') is not null;
create index entry_draw on log.entry ((facts ->> 'draw'), arrival) where (facts ->> 'draw') is not null;
create index observation_thing on log.observation (thing, at);
