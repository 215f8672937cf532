-- Who may touch which table, and in it which rows. The application checks first; this says it again beneath.
--
--   scope work      app     one person in one workspace
--   scope identity  app     sign-in, set-up and people: before, or apart from, any work
--   scope job       worker  one project, of the job in hand
--   scope queue     worker  job rows and what a claim needs
--   scope erasure   worker  what is due
--   scope count     owner   inside queue_positions() alone: places in the queue without whose they are

GRANT SELECT, INSERT, UPDATE ON person, credential, session, sign_in_attempt, invitation, rate_count, workspace,
  membership, instance_role TO app;
GRANT DELETE ON credential, sign_in_attempt, invitation, membership, instance_role TO app;
GRANT SELECT, INSERT, UPDATE ON project, asset, job TO app;
GRANT SELECT, INSERT ON node, credit_entry, erasure_item TO app;
GRANT SELECT, INSERT, UPDATE (balance) ON credit_account TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO app;
GRANT SELECT, INSERT, UPDATE ON setting TO app;
GRANT SELECT ON engine_seen, erasure_run TO app;

-- The worker sees that there is a person, never who.
GRANT SELECT (id, audit_uid, status, last_activity_at, created_at) ON person TO worker;
GRANT SELECT (id, person, last_seen_at, idle_minutes, absolute_until, ended_at, ended_by),
  UPDATE (ended_at, ended_by), DELETE ON session TO worker;
GRANT SELECT (id, expires_at, used_at), DELETE ON invitation TO worker;
GRANT SELECT (bucket, window_end), DELETE ON rate_count TO worker;
GRANT SELECT (person, key, created_at), DELETE ON idempotency TO worker;
GRANT SELECT ON workspace, setting TO worker;
GRANT SELECT, DELETE ON project, job, node, asset TO worker;
GRANT UPDATE ON project, job, asset TO worker;
GRANT INSERT ON asset, node TO worker;
GRANT SELECT, UPDATE (balance) ON credit_account TO worker;
GRANT SELECT, INSERT ON credit_entry TO worker;
GRANT SELECT, INSERT, UPDATE ON erasure_item, erasure_run, tombstone, engine_seen TO worker;
GRANT DELETE ON erasure_item TO worker;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['person','credential','session','sign_in_attempt','invitation','rate_count','workspace',
    'membership','instance_role','project','asset','node','job','credit_account','credit_entry','erasure_item',
    'erasure_run','tombstone','idempotency'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- People.
CREATE POLICY app_people ON person TO app USING (app_scope() = 'identity' OR (app_scope() = 'work' AND id = app_person()));
CREATE POLICY app_people ON credential TO app USING (app_scope() = 'identity' OR (app_scope() = 'work' AND person = app_person()));
CREATE POLICY app_people ON session TO app USING (app_scope() = 'identity' OR (app_scope() = 'work' AND person = app_person()));
CREATE POLICY app_people ON sign_in_attempt TO app USING (app_scope() = 'identity');
CREATE POLICY app_people ON invitation TO app USING (app_scope() = 'identity');
CREATE POLICY app_people ON rate_count TO app USING (app_scope() IN ('identity', 'work'));
CREATE POLICY app_people ON workspace TO app USING (app_scope() = 'identity' OR (app_scope() = 'work' AND id = app_workspace()));
CREATE POLICY app_people ON membership TO app USING (app_scope() = 'identity' OR (app_scope() = 'work' AND person = app_person()))
  WITH CHECK (app_scope() = 'identity');
CREATE POLICY app_people ON instance_role TO app USING (app_scope() = 'identity' OR (app_scope() = 'work' AND person = app_person()))
  WITH CHECK (app_scope() = 'identity');
CREATE POLICY app_own ON idempotency TO app USING (app_scope() = 'work' AND person = app_person());

-- What a policy asks of another table it asks through a function: one look by key, as the caller, under the caller's own
-- policies. An EXISTS in the policy itself becomes a plan over the whole other table for some sizes: a claim from 10 000
-- queued jobs then took five seconds.
CREATE FUNCTION sees_project(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM project p WHERE p.id = wanted);
END $$;
CREATE FUNCTION has_live_job(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM job j WHERE j.project = wanted AND j.state IN ('queued', 'running'));
END $$;
CREATE FUNCTION is_in_ledger(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM erasure_item i WHERE i.target_kind = 'project' AND i.target = wanted);
END $$;

-- Work: a person's own projects, and those that are shared with the workspace.
CREATE POLICY app_work ON project TO app
  USING (app_scope() = 'work' AND workspace = app_workspace() AND (owner = app_person() OR shared));
CREATE POLICY app_work ON asset TO app
  USING (app_scope() = 'work' AND sees_project(project));
CREATE POLICY app_work ON node TO app
  USING (app_scope() = 'work' AND sees_project(project));
CREATE POLICY app_work ON job TO app
  USING (app_scope() = 'work' AND workspace = app_workspace()
    AND (person = app_person() OR sees_project(project)))
  WITH CHECK (app_scope() = 'work' AND workspace = app_workspace() AND sees_project(project));
CREATE POLICY app_work ON credit_account TO app
  USING ((app_scope() = 'work' AND workspace = app_workspace()) OR app_scope() = 'identity');
CREATE POLICY app_work ON credit_entry TO app
  USING ((app_scope() = 'work' AND workspace = app_workspace()) OR app_scope() = 'identity');
CREATE POLICY app_work ON erasure_item TO app
  USING (app_scope() = 'work' AND workspace = app_workspace() AND sees_project(project));
CREATE POLICY app_work ON erasure_run FOR SELECT TO app USING (app_scope() = 'work');

-- The worker: the job in hand, the queue, what is due.
CREATE FUNCTION project_is_due(expires_at timestamptz, erasing_at timestamptz, state text, created_at timestamptz)
RETURNS boolean LANGUAGE sql STABLE AS $$
  -- An upload that broke off and was never cleaned away is due after two hours.
  SELECT expires_at <= lamina_now() OR erasing_at IS NOT NULL OR (state = 'receiving' AND created_at <= lamina_now() - interval '2 hours')
$$;
CREATE POLICY worker_person ON person TO worker
  USING (app_scope() IN ('queue', 'erasure') OR (app_scope() = 'job' AND id = app_person()));
CREATE POLICY worker_workspace ON workspace TO worker
  USING (app_scope() IN ('queue', 'erasure') OR (app_scope() = 'job' AND id = app_workspace()));
CREATE POLICY worker_project ON project TO worker
  USING ((app_scope() = 'job' AND id = app_project())
    OR (app_scope() = 'queue' AND has_live_job(id))
    -- What stands in the ledger stays in sight when its date moves: otherwise nobody could write the new date.
    OR (app_scope() = 'erasure' AND (project_is_due(expires_at, erasing_at, state, created_at)
      OR is_in_ledger(id))));
CREATE POLICY worker_asset ON asset TO worker
  USING ((app_scope() = 'job' AND project = app_project())
    OR (app_scope() = 'erasure' AND (expires_at <= lamina_now() OR state = 'erased'
      OR sees_project(project))));
CREATE POLICY worker_node ON node TO worker
  USING ((app_scope() = 'job' AND project = app_project())
    OR (app_scope() = 'erasure' AND sees_project(project)));
CREATE POLICY worker_job ON job TO worker
  USING (app_scope() IN ('queue', 'erasure') OR (app_scope() = 'job' AND project = app_project()));
CREATE POLICY worker_credit ON credit_account TO worker
  USING (app_scope() IN ('queue', 'erasure') OR (app_scope() = 'job' AND workspace = app_workspace()));
CREATE POLICY worker_credit ON credit_entry TO worker
  USING (app_scope() IN ('queue', 'erasure') OR (app_scope() = 'job' AND workspace = app_workspace()));
CREATE POLICY worker_erasure ON erasure_item TO worker
  USING (app_scope() = 'erasure' OR (app_scope() = 'job' AND project = app_project()));
CREATE POLICY worker_erasure ON erasure_run TO worker USING (app_scope() = 'erasure');
CREATE POLICY worker_erasure ON tombstone TO worker USING (app_scope() = 'erasure');

-- Whether a queued job of this project may still begin.
CREATE FUNCTION takes_work(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM project p WHERE p.id = wanted AND p.expires_at > lamina_now() AND p.erasing_at IS NULL);
END $$;

-- Short-lived rows: the worker sees those whose time is over.
CREATE POLICY worker_over ON session TO worker
  USING (app_scope() = 'erasure' AND (ended_at IS NOT NULL OR absolute_until <= lamina_now()
    OR last_seen_at <= lamina_now() - make_interval(mins => idle_minutes)));
CREATE POLICY worker_over ON invitation TO worker USING (app_scope() = 'erasure' AND (used_at IS NOT NULL OR expires_at <= lamina_now()));
CREATE POLICY worker_over ON rate_count TO worker USING (app_scope() = 'erasure' AND window_end <= lamina_now());
CREATE POLICY worker_over ON idempotency TO worker USING (app_scope() = 'erasure' AND created_at <= lamina_now() - interval '24 hours');

-- A place in the queue depends on other people's jobs, which nobody may see: only numbers come out of this function.
CREATE POLICY counted ON job FOR SELECT TO owner USING (app_scope() = 'count');
CREATE FUNCTION queue_positions() RETURNS TABLE (job uuid, place integer, ahead_seconds double precision)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE scope_before text := app_scope();
BEGIN
  PERFORM set_config('app.scope', 'count', true);
  RETURN QUERY
  WITH waiting AS (
    SELECT j.id, j.workspace, j.person, j.lane, j.created_at, j.estimate_seconds,
      row_number() OVER (PARTITION BY j.lane, j.workspace, j.person ORDER BY j.created_at, j.id) AS of_person
    FROM job j WHERE j.state = 'queued'),
  fair AS (
    SELECT w.*, row_number() OVER (PARTITION BY w.lane, w.workspace ORDER BY w.of_person, w.created_at, w.id) AS of_workspace
    FROM waiting w),
  placed AS (
    SELECT f.*, row_number() OVER by_turn AS turn, sum(f.estimate_seconds) OVER by_turn - f.estimate_seconds AS before_it
    FROM fair f WINDOW by_turn AS (PARTITION BY f.lane ORDER BY f.of_workspace, f.created_at, f.id)),
  running AS (SELECT j.lane, sum(j.estimate_seconds) AS seconds FROM job j WHERE j.state = 'running' GROUP BY j.lane)
  SELECT p.id, p.turn::integer, (p.before_it + coalesce(r.seconds, 0))::double precision
  FROM placed p LEFT JOIN running r USING (lane) WHERE p.workspace = app_workspace();
  PERFORM set_config('app.scope', scope_before, true);
END $$;
REVOKE ALL ON FUNCTION queue_positions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_positions() TO app;
