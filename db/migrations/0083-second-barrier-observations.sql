-- The second barrier of 0080 beside the retention of 0052: a policy that lets the server's login read every observation would undo it.
set local citus.multi_shard_modify_mode = 'sequential';

alter policy observation_read on log.observation to sunlot_sequencer, sunlot_retention;
drop policy sealing on log.observation;
drop policy retention on log.observation;
