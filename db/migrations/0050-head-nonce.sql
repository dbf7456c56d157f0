-- The head of an entry (who, when, what, where) is bound into the salt of its facts by a nonce (R11; LOG 28 in spec/log.md). Entries
-- recorded before have none: their leaf says version 1.
set local citus.multi_shard_modify_mode = 'sequential';

alter table log.entry add column nonce bytea;
