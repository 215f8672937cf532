-- Run once by the cluster's bootstrap user inside each new, empty database, before the first migration. Idempotent.
-- Roles belong to the cluster, so they never stand in a migration: a second database would fail to migrate.
DO $$ DECLARE r text; BEGIN
  FOREACH r IN ARRAY ARRAY['owner','app','worker','egress','audit_seq','audit_reader','audit_pruner'] LOOP
    IF to_regrole(r) IS NULL THEN EXECUTE format('CREATE ROLE %I LOGIN', r); END IF;   -- no SUPERUSER, no BYPASSRLS, no password
  END LOOP;
  EXECUTE format('ALTER DATABASE %I OWNER TO owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO app, worker, egress, audit_seq, audit_reader, audit_pruner', current_database());
END $$;
ALTER ROLE app SET statement_timeout = '5min';
ALTER ROLE app SET idle_in_transaction_session_timeout = '5min';
ALTER ROLE audit_reader SET default_transaction_read_only = on;
GRANT pg_maintain, pg_checkpoint TO worker;                 -- VACUUM and CHECKPOINT after an erasure run (PostgreSQL 17)
GRANT EXECUTE ON FUNCTION pg_switch_wal() TO worker;        -- per database: that is why this runs inside it
