-- A server says whether the database has run the migrations of its code (GET /ready), and how much long work there is (GET /metrics).
set local citus.multi_shard_modify_mode = 'sequential';

grant select on platform.migration to sunlot_app;
create index job_open on platform.job (created_at) where state in ('queued', 'running');
