-- A picture can be split into layers: a job of its own kind.
ALTER TABLE job DROP CONSTRAINT job_kind_check,
  ADD CONSTRAINT job_kind_check CHECK (kind IN ('ingest', 'edit', 'split', 'export'));
