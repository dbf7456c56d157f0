-- For how long a subject may be kept out of draws for each reason, and by which rule (R20, R53, P1): data, not code.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.exclusion_reason (
  reason text primary key check (reason in ('suspended', 'under_investigation', 'inspected_recently', 'force_majeure')),
  -- Null: the law sets no longest term; the approver judges it.
  longest_days integer,
  basis text not null,
  review_on date not null
);
grant select on registers.exclusion_reason to sunlot_app;
