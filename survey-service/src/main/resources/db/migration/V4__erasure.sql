-- Answers can be taken out again: those of a person, of an import, or of a survey that keeps them for so long only.

ALTER TABLE response
  ADD COLUMN respondent_reference VARCHAR(500) NULL COMMENT 'in clear, only where the deployment is set to keep it',
  ADD KEY response_respondent (respondent, id),
  ADD KEY response_import (import_id, id),
  ADD KEY response_age (survey_id, collected_at, id);

ALTER TABLE invitation
  ADD COLUMN respondent_reference VARCHAR(500) NULL COMMENT 'in clear, only where the deployment is set to keep it',
  ADD KEY invitation_respondent (respondent, id),
  ADD KEY invitation_age (survey_id, created_at, id);

ALTER TABLE survey
  ADD COLUMN retention_days INT NULL COMMENT 'NULL is for ever',
  ADD CONSTRAINT survey_retention CHECK (retention_days BETWEEN 1 AND 36500);

-- Events of what is erased are found by their key; those that tell of an erasure by its cause.
ALTER TABLE outbox
  ADD COLUMN cause BINARY(16) NULL COMMENT 'what brought it about, where somebody asks when it is told',
  ADD KEY outbox_key (message_key);

-- What was erased and why. It names nobody: a person's hash stands here only until nothing of them is left.
CREATE TABLE erasure (
  id           BINARY(16)  NOT NULL PRIMARY KEY,
  reason       VARCHAR(12) NOT NULL,
  respondent   BINARY(16)  NULL,
  import_id    BINARY(16)  NULL,
  survey_id    BINARY(16)  NULL COMMENT 'whose retention is over',
  older_than   DATETIME(3) NULL,
  responses    BIGINT      NOT NULL COMMENT 'erased so far',
  invitations  BIGINT      NOT NULL COMMENT 'erased so far',
  requested_at DATETIME(3) NOT NULL,
  erased_at    DATETIME(3) NULL COMMENT 'when nothing was left in this schema',
  told_at      DATETIME(3) NULL COMMENT 'when Kafka had all its events',
  UNIQUE KEY erasure_import (import_id),
  KEY erasure_under_way (told_at, id),
  CONSTRAINT erasure_reason CHECK (reason IN ('respondent', 'import', 'retention'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

ALTER TABLE import_job
  ADD COLUMN file_name VARCHAR(200) NULL COMMENT 'as the browser named it',
  DROP CHECK import_job_states,
  ADD CONSTRAINT import_job_states CHECK (state IN ('running', 'finished', 'interrupted', 'undone'));
