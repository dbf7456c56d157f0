-- How many times as often each credit class is met (P8, R27): what the form of a task offers, with source and validity; the approved task says what holds.
set local citus.multi_shard_modify_mode = 'sequential';

create table registers.class_weight (
  class text not null check (class in ('A', 'B', 'C', 'D')),
  from_on date not null,
  until_on date,
  weight integer not null check (weight between 1 and 1000),
  source text not null,
  primary key (class, from_on)
);
grant select on registers.class_weight to sunlot_app;
