-- Rows of a file in which somebody was asked and gave no answer are neither imported nor refused.
ALTER TABLE import_job
  ADD COLUMN unanswered BIGINT NOT NULL DEFAULT 0 AFTER duplicates,
  DROP CHECK import_job_sum,
  ADD CONSTRAINT import_job_sum CHECK (done = imported + duplicates + unanswered + refused AND done <= total);
