-- A job stays its person's when its project is shared no longer: they may still end it, but begin none.
DROP POLICY app_work ON job;
CREATE POLICY app_work ON job TO app
  USING (app_scope() = 'work' AND workspace = app_workspace() AND (person = app_person() OR sees_project(project)));
CREATE POLICY app_begins ON job AS RESTRICTIVE FOR INSERT TO app WITH CHECK (sees_project(project));

-- What a worker that was killed had begun to seal: its key died with the worker, so its bytes are noise that only takes room.
CREATE FUNCTION is_leftover(state text, created_at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT state = 'sealing' AND created_at <= lamina_now() - interval '2 hours'
$$;
DROP POLICY worker_asset ON asset;
CREATE POLICY worker_asset ON asset TO worker
  USING ((app_scope() = 'job' AND project = app_project())
    OR (app_scope() = 'erasure' AND (expires_at <= lamina_now() OR state = 'erased' OR is_leftover(state, created_at)
      OR sees_project(project))));
