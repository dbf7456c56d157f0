-- How many in a hundred of each credit class a task may draw (P8, R27): bounds and what the form offers, with source and validity; the approved task
-- says what holds. And the rate of a stratum that stands for a class, since its code in the list tells nothing any more.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.class_rate (
  class text not null check (class in ('A', 'B', 'C', 'D')),
  from_on date not null,
  until_on date,
  least integer not null check (least between 1 and 100),
  most integer not null check (most between 1 and 100),
  offered integer not null,
  source text not null,
  primary key (class, from_on),
  check (offered between least and most)
);
grant select on registers.class_rate to sunlot_app;

alter table draws.list_stratum add column percent integer check (percent between 1 and 100);
