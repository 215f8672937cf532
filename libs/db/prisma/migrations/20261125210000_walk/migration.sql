-- The tables of the first walk: people, work, credits, erasure. What schema.prisma says, and beneath it what only SQL can say.

-- The one clock of every judgement about time. `app.clock_shift` moves it for a virtual-clock test; the product never
-- sets it (README, Why).
CREATE FUNCTION lamina_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT statement_timestamp() + coalesce(nullif(current_setting('app.clock_shift', true), '')::interval, interval '0')
$$;

-- Whose rows a transaction may touch. Nothing set is nobody: then no policy opens a row.
CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.scope', true), '')
$$;
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.person', true), '')::uuid
$$;
CREATE FUNCTION app_workspace() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.workspace', true), '')::uuid
$$;
CREATE FUNCTION app_project() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.project', true), '')::uuid
$$;

-- CreateTable
CREATE TABLE person (
    id UUID NOT NULL,
    audit_uid UUID NOT NULL,
    wrapped_key BYTEA NOT NULL,
    name_sealed BYTEA NOT NULL,
    email_sealed BYTEA NOT NULL,
    email_index BYTEA NOT NULL,
    status TEXT NOT NULL,
    last_activity_at TIMESTAMPTZ(6),
    minimum_age_attested_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT person_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE credential (
    id UUID NOT NULL,
    person UUID NOT NULL,
    kind TEXT NOT NULL,
    hash TEXT,
    secret_sealed BYTEA,
    confirmed_at TIMESTAMPTZ(6),
    last_step BIGINT,
    used_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT credential_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE session (
    id UUID NOT NULL,
    token_hash BYTEA NOT NULL,
    previous_hash BYTEA,
    rotated_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),
    person UUID NOT NULL,
    step TEXT NOT NULL,
    step_up_at TIMESTAMPTZ(6),
    ip_sealed BYTEA,
    ip_prefix TEXT,
    browser TEXT,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),
    last_seen_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),
    idle_minutes INTEGER NOT NULL,
    absolute_until TIMESTAMPTZ(6) NOT NULL,
    ended_at TIMESTAMPTZ(6),
    ended_by TEXT,

    CONSTRAINT session_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE sign_in_attempt (
    person UUID NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until TIMESTAMPTZ(6),
    last_failed_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (person)
);

-- CreateTable
CREATE TABLE invitation (
    id UUID NOT NULL,
    person UUID NOT NULL,
    token_hash BYTEA NOT NULL,
    expires_at TIMESTAMPTZ(6) NOT NULL,
    used_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT invitation_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE rate_count (
    bucket TEXT NOT NULL,
    window_start TIMESTAMPTZ(6) NOT NULL,
    window_end TIMESTAMPTZ(6) NOT NULL,
    hits INTEGER NOT NULL,

    CONSTRAINT rate_count_pkey PRIMARY KEY (bucket)
);

-- CreateTable
CREATE TABLE workspace (
    id UUID NOT NULL,
    name TEXT NOT NULL,
    plan TEXT NOT NULL,
    settings JSONB NOT NULL DEFAULT '{}',
    storage_quota_bytes BIGINT,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT workspace_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE membership (
    workspace UUID NOT NULL,
    person UUID NOT NULL,
    role TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT membership_pkey PRIMARY KEY (workspace,person)
);

-- CreateTable
CREATE TABLE instance_role (
    person UUID NOT NULL,
    role TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT instance_role_pkey PRIMARY KEY (person,role)
);

-- CreateTable
CREATE TABLE project (
    id UUID NOT NULL,
    workspace UUID NOT NULL,
    owner UUID NOT NULL,
    shared BOOLEAN NOT NULL DEFAULT false,
    wrapped_key BYTEA,
    title_sealed BYTEA,
    profile TEXT NOT NULL,
    plan TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'receiving',
    message TEXT,
    width INTEGER,
    height INTEGER,
    thumbnail UUID,
    original UUID,
    head UUID,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),
    first_processed_at TIMESTAMPTZ(6),
    saved_at TIMESTAMPTZ(6),
    expires_at TIMESTAMPTZ(6) NOT NULL,
    promised_at TIMESTAMPTZ(6) NOT NULL,
    rule TEXT NOT NULL,
    erasing_at TIMESTAMPTZ(6),

    CONSTRAINT project_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE asset (
    id UUID NOT NULL,
    project UUID NOT NULL,
    workspace UUID NOT NULL,
    kind TEXT NOT NULL,
    blob_key TEXT,
    wrapped_key BYTEA,
    bytes BIGINT,
    sealed_digest BYTEA,
    format TEXT,
    width INTEGER,
    height INTEGER,
    state TEXT NOT NULL,
    expires_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT asset_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE node (
    id UUID NOT NULL,
    project UUID NOT NULL,
    parent UUID,
    job UUID,
    operation_sealed BYTEA NOT NULL,
    document_sealed BYTEA NOT NULL,
    thumbnail UUID,
    changed_pixels BIGINT,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT node_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE job (
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    project UUID NOT NULL,
    workspace UUID NOT NULL,
    person UUID NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued',
    fence INTEGER NOT NULL DEFAULT 0,
    attempt INTEGER NOT NULL DEFAULT 0,
    lease_until TIMESTAMPTZ(6),
    worker TEXT,
    request_sealed BYTEA NOT NULL,
    request_digest BYTEA,
    idempotency_key TEXT,
    from_node UUID,
    engine TEXT NOT NULL,
    credits INTEGER NOT NULL DEFAULT 0,
    estimate_seconds DOUBLE PRECISION NOT NULL DEFAULT 0,
    report JSONB,
    message TEXT,
    error_id TEXT,
    node UUID,
    asset UUID,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),
    started_at TIMESTAMPTZ(6),
    ended_at TIMESTAMPTZ(6),

    CONSTRAINT job_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE credit_account (
    id UUID NOT NULL,
    workspace UUID NOT NULL,
    kind TEXT NOT NULL,
    balance INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT credit_account_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE credit_entry (
    id UUID NOT NULL,
    movement UUID NOT NULL,
    kind TEXT NOT NULL,
    account UUID NOT NULL,
    workspace UUID NOT NULL,
    job UUID,
    month TEXT,
    amount INTEGER NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT credit_entry_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE erasure_item (
    id UUID NOT NULL,
    target_kind TEXT NOT NULL,
    target UUID NOT NULL,
    project UUID NOT NULL,
    workspace UUID NOT NULL,
    run UUID,
    state TEXT NOT NULL DEFAULT 'planned',
    rule TEXT NOT NULL,
    due_at TIMESTAMPTZ(6) NOT NULL,
    planned_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),
    fence INTEGER NOT NULL DEFAULT 0,
    attempt INTEGER NOT NULL DEFAULT 0,
    lease_until TIMESTAMPTZ(6),
    done_at TIMESTAMPTZ(6),

    CONSTRAINT erasure_item_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE erasure_run (
    id UUID NOT NULL,
    started_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),
    ended_at TIMESTAMPTZ(6),
    planned INTEGER NOT NULL DEFAULT 0,
    erased INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT erasure_run_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE tombstone (
    id UUID NOT NULL,
    target_kind TEXT NOT NULL,
    target UUID NOT NULL,
    workspace UUID NOT NULL,
    rule TEXT NOT NULL,
    due_at TIMESTAMPTZ(6) NOT NULL,
    erased_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT tombstone_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE setting (
    key TEXT NOT NULL,
    value JSONB NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT setting_pkey PRIMARY KEY (key)
);

-- CreateTable
CREATE TABLE engine_seen (
    id TEXT NOT NULL,
    capabilities JSONB NOT NULL,
    isolation JSONB NOT NULL,
    seen_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT engine_seen_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE idempotency (
    person UUID NOT NULL,
    key TEXT NOT NULL,
    body_digest BYTEA NOT NULL,
    answer JSONB NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT lamina_now(),

    CONSTRAINT idempotency_pkey PRIMARY KEY (person,key)
);

-- CreateIndex
CREATE UNIQUE INDEX person_audit_uid_key ON person(audit_uid);

-- CreateIndex
CREATE UNIQUE INDEX person_email_index_key ON person(email_index);

-- CreateIndex
CREATE INDEX credential_person_kind_idx ON credential(person, kind);

-- CreateIndex
CREATE UNIQUE INDEX session_token_hash_key ON session(token_hash);

-- CreateIndex
CREATE UNIQUE INDEX session_previous_hash_key ON session(previous_hash);

-- CreateIndex
CREATE INDEX session_person_ended_at_idx ON session(person, ended_at);

-- CreateIndex
CREATE UNIQUE INDEX invitation_token_hash_key ON invitation(token_hash);

-- CreateIndex
CREATE INDEX invitation_person_idx ON invitation(person);

-- CreateIndex
CREATE INDEX rate_count_window_end_idx ON rate_count(window_end);

-- CreateIndex
CREATE INDEX membership_person_idx ON membership(person);

-- CreateIndex
CREATE INDEX project_owner_created_at_idx ON project(owner, created_at);

-- CreateIndex
CREATE INDEX project_workspace_shared_idx ON project(workspace, shared);

-- CreateIndex
CREATE INDEX project_expires_at_id_idx ON project(expires_at, id);

-- CreateIndex
CREATE UNIQUE INDEX asset_blob_key_key ON asset(blob_key);

-- CreateIndex
CREATE INDEX asset_project_idx ON asset(project);

-- CreateIndex
CREATE INDEX asset_expires_at_id_idx ON asset(expires_at, id);

-- CreateIndex
CREATE INDEX node_project_created_at_idx ON node(project, created_at);

-- CreateIndex
CREATE INDEX job_lane_state_created_at_idx ON job(lane, state, created_at);

-- CreateIndex
CREATE INDEX job_state_lease_until_idx ON job(state, lease_until);

-- CreateIndex
CREATE INDEX job_project_idx ON job(project);

-- CreateIndex
CREATE INDEX job_ended_at_idx ON job(ended_at);

-- CreateIndex
CREATE UNIQUE INDEX job_person_idempotency_key_key ON job(person, idempotency_key);

-- CreateIndex
CREATE UNIQUE INDEX credit_account_workspace_kind_key ON credit_account(workspace, kind);

-- CreateIndex
CREATE INDEX credit_entry_movement_idx ON credit_entry(movement);

-- CreateIndex
CREATE UNIQUE INDEX credit_entry_job_kind_account_key ON credit_entry(job, kind, account);

-- CreateIndex
CREATE UNIQUE INDEX credit_entry_workspace_month_account_key ON credit_entry(workspace, month, account);

-- CreateIndex
CREATE INDEX erasure_item_state_lease_until_idx ON erasure_item(state, lease_until);

-- CreateIndex
CREATE UNIQUE INDEX erasure_item_target_kind_target_key ON erasure_item(target_kind, target);

-- CreateIndex
CREATE UNIQUE INDEX tombstone_target_kind_target_key ON tombstone(target_kind, target);

-- CreateIndex
CREATE INDEX idempotency_created_at_idx ON idempotency(created_at);

-- AddForeignKey
ALTER TABLE credential ADD CONSTRAINT credential_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE session ADD CONSTRAINT session_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE sign_in_attempt ADD CONSTRAINT sign_in_attempt_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE invitation ADD CONSTRAINT invitation_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE membership ADD CONSTRAINT membership_workspace_fkey FOREIGN KEY (workspace) REFERENCES workspace(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE membership ADD CONSTRAINT membership_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE instance_role ADD CONSTRAINT instance_role_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE project ADD CONSTRAINT project_workspace_fkey FOREIGN KEY (workspace) REFERENCES workspace(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE project ADD CONSTRAINT project_owner_fkey FOREIGN KEY (owner) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE asset ADD CONSTRAINT asset_project_fkey FOREIGN KEY (project) REFERENCES project(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE node ADD CONSTRAINT node_project_fkey FOREIGN KEY (project) REFERENCES project(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE job ADD CONSTRAINT job_project_fkey FOREIGN KEY (project) REFERENCES project(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE job ADD CONSTRAINT job_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE credit_account ADD CONSTRAINT credit_account_workspace_fkey FOREIGN KEY (workspace) REFERENCES workspace(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE credit_entry ADD CONSTRAINT credit_entry_account_fkey FOREIGN KEY (account) REFERENCES credit_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE erasure_item ADD CONSTRAINT erasure_item_run_fkey FOREIGN KEY (run) REFERENCES erasure_run(id) ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE idempotency ADD CONSTRAINT idempotency_person_fkey FOREIGN KEY (person) REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What a column may hold.
ALTER TABLE person ADD CHECK (status IN ('invited', 'active', 'disabled'));
ALTER TABLE credential ADD CHECK (kind IN ('password', 'totp', 'recovery')),
  ADD CHECK ((kind = 'totp') = (secret_sealed IS NOT NULL)), ADD CHECK ((kind = 'totp') = (hash IS NULL));
CREATE UNIQUE INDEX credential_one ON credential (person, kind) WHERE kind <> 'recovery';
ALTER TABLE session ADD CHECK (step IN ('signed-in', 'totp', 'enrol-totp')), ADD CHECK (octet_length(token_hash) = 32),
  ADD CHECK ((ended_at IS NULL) = (ended_by IS NULL)), ADD CHECK (idle_minutes BETWEEN 1 AND 1440);
ALTER TABLE workspace ADD CHECK (plan IN ('free', 'paid60', 'paid90', 'custom'));
ALTER TABLE membership ADD CHECK (role IN ('admin', 'editor', 'viewer', 'billing'));
ALTER TABLE instance_role ADD CHECK (role IN ('owner', 'security-admin', 'privacy-officer', 'operator', 'auditor'));
ALTER TABLE project ADD CHECK (profile IN ('edit', 'layered')), ADD CHECK (plan IN ('free', 'paid60', 'paid90', 'custom')),
  ADD CHECK (state IN ('receiving', 'ready', 'refused')), ADD CHECK (expires_at <= promised_at);
ALTER TABLE asset ADD CHECK (kind IN ('upload', 'original', 'result', 'layer', 'mask', 'thumbnail', 'export', 'package')),
  ADD CHECK (state IN ('sealing', 'present', 'erased')),
  ADD CHECK (state <> 'present' OR (blob_key IS NOT NULL AND wrapped_key IS NOT NULL AND bytes IS NOT NULL)),
  ADD CHECK (state <> 'erased' OR wrapped_key IS NULL);
ALTER TABLE job ADD CHECK (kind IN ('ingest', 'edit', 'export')), ADD CHECK (lane IN ('interactive', 'batch', 'model', 'system')),
  ADD CHECK (state IN ('queued', 'running', 'done', 'refused', 'failed', 'cancelled')),
  ADD CHECK ((state = 'running') = (lease_until IS NOT NULL)),
  ADD CHECK ((state IN ('queued', 'running')) = (ended_at IS NULL)), ADD CHECK (credits >= 0);
-- A claim reads the oldest job of a person straight from here.
CREATE INDEX job_waiting ON job (lane, workspace, person, created_at, id) WHERE state = 'queued';
ALTER TABLE credit_account ADD CHECK (kind IN ('available', 'held', 'spent', 'issued')), ADD CHECK (balance >= 0 OR kind = 'issued');
ALTER TABLE credit_entry ADD CHECK (kind IN ('grant', 'hold', 'capture', 'release')), ADD CHECK (amount <> 0),
  ADD CHECK ((kind = 'grant') = (month IS NOT NULL)), ADD CHECK ((kind = 'grant') = (job IS NULL));
-- A hold is settled once: captured or released, never both.
CREATE UNIQUE INDEX credit_entry_settled ON credit_entry (job, account) WHERE kind IN ('capture', 'release');
ALTER TABLE erasure_item ADD CHECK (target_kind IN ('project', 'asset')),
  ADD CHECK (state IN ('planned', 'sealed', 'bytes_gone', 'keys_gone', 'done', 'verified', 'held', 'failed')),
  ADD CHECK ((state IN ('done', 'verified')) = (done_at IS NOT NULL));

-- A balance is what its entries say: nobody writes the one without the other.
CREATE FUNCTION credit_entry_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE credit_account SET balance = balance + NEW.amount WHERE id = NEW.account AND workspace = NEW.workspace;
  IF NOT FOUND THEN RAISE EXCEPTION 'credit entry for a foreign account' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER moves AFTER INSERT ON credit_entry FOR EACH ROW EXECUTE FUNCTION credit_entry_moves();

-- Judged at commit, when both sides are there.
CREATE FUNCTION credit_movement_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount) FROM credit_entry WHERE movement = NEW.movement) <> 0 THEN
    RAISE EXCEPTION 'credit movement % does not sum to zero', NEW.movement USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON credit_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION credit_movement_balances();

-- The ledger and a node are never rewritten.
CREATE FUNCTION deny_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never rewritten', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER no_rewrite BEFORE UPDATE OR DELETE ON credit_entry FOR EACH ROW EXECUTE FUNCTION deny_rewrite();
CREATE TRIGGER no_rewrite BEFORE UPDATE ON node FOR EACH ROW EXECUTE FUNCTION deny_rewrite();
