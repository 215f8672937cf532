-- The audit log: the api and the worker may only add to it, and nobody may change or remove an event, its owner included.

CREATE SCHEMA audit;

CREATE TABLE audit.event (
  id           uuid        NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  workspace_id uuid,                  -- NULL = instance
  type         text        NOT NULL,  -- the code
  body         bytea       NOT NULL CHECK (octet_length(body) <= 16384),
  leaf_hash    bytea       NOT NULL GENERATED ALWAYS AS (sha256('\x00'::bytea || body)) STORED,
  PRIMARY KEY (id, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX ON audit.event (recorded_at);

CREATE FUNCTION audit.deny() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit log is append-only (% on %)', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER no_mut   BEFORE UPDATE OR DELETE ON audit.event FOR EACH ROW       EXECUTE FUNCTION audit.deny();
CREATE TRIGGER no_trunc BEFORE TRUNCATE         ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();

-- One month. Row triggers are cloned to a partition, statement triggers are not: each needs its own.
CREATE FUNCTION audit.ensure_month(m date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit AS $$
DECLARE lo date := date_trunc('month', m)::date; p text := 'event_' || to_char(lo, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.ensure_month'));
  IF to_regclass('audit.' || p) IS NOT NULL THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE audit.%I PARTITION OF audit.event FOR VALUES FROM (%L) TO (%L)',
                 p, lo::timestamp AT TIME ZONE 'UTC', (lo + interval '1 month')::timestamp AT TIME ZONE 'UTC');
  EXECUTE format('CREATE TRIGGER no_trunc BEFORE TRUNCATE ON audit.%I FOR EACH STATEMENT EXECUTE FUNCTION audit.deny()', p);
END $$;

-- A missing month would refuse every event, and with it every change: a year ahead is made here, the worker's daily call
-- keeps it so. The caller cannot name a month: a worker can make the coming ones and nothing else.
CREATE FUNCTION audit.ensure_months_ahead(months integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit AS $$
BEGIN
  FOR ahead IN 0..least(greatest(months, 0), 24) LOOP
    PERFORM audit.ensure_month(((clock_timestamp() AT TIME ZONE 'UTC') + make_interval(months => ahead))::date);
  END LOOP;
  RETURN (SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit.event'::regclass);
END $$;
SELECT audit.ensure_months_ahead(12);

REVOKE ALL ON FUNCTION audit.ensure_month(date), audit.ensure_months_ahead(integer) FROM PUBLIC;
GRANT USAGE ON SCHEMA audit TO app, worker, egress, audit_seq, audit_reader, audit_pruner;
GRANT INSERT (id, workspace_id, type, body) ON audit.event TO app, worker, egress, audit_seq;
GRANT SELECT ON audit.event TO audit_reader, audit_seq;
GRANT EXECUTE ON FUNCTION audit.ensure_month(date) TO audit_seq;
GRANT EXECUTE ON FUNCTION audit.ensure_months_ahead(integer) TO worker, audit_seq;
