set local citus.multi_shard_modify_mode = 'sequential';
-- People who come in by single sign-on alone (P11): no password is ever kept for them, so none can be tried, leak or be reset.
alter table organisation.account add column sign_on_only boolean not null default false;
