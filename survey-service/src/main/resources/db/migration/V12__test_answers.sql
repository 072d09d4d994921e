-- Answers that are given to try a survey out. They are in no score, and no change can put them there.
ALTER TABLE response
  ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'given to try the survey out' AFTER counted,
  MODIFY COLUMN claims BINARY(16) NULL COMMENT 'the occasion that an answer in quarantine would take; of a test answer its survey, to find it by',
  ADD CONSTRAINT response_test CHECK (NOT (test AND counted));

ALTER TABLE erasure
  DROP CHECK erasure_reason,
  ADD CONSTRAINT erasure_reason CHECK (reason IN ('respondent', 'import', 'retention', 'test'));
