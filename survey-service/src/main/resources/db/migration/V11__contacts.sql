-- Who was asked, who was not and why, and who does not want to be asked. People stand here by the hash of their reference.

-- A person's row is locked while it is decided whether to ask, so that two lists at once ask nobody twice.
CREATE TABLE contact_person (
  respondent           BINARY(16)   NOT NULL PRIMARY KEY,
  respondent_reference VARCHAR(500) NULL COMMENT 'in clear, only where the deployment is set to keep it',
  asked_at             DATETIME(3)  NULL COMMENT 'last, by whichever survey',
  opted_out_at         DATETIME(3)  NULL COMMENT 'not to be asked from then on',
  opted_out_by         VARCHAR(12)  NULL,
  KEY contact_person_age (asked_at),
  KEY contact_person_opted_out (opted_out_at, respondent),
  CONSTRAINT contact_person_opted_out_by CHECK (opted_out_by IN ('person', 'staff')),
  CONSTRAINT contact_person_opted_out CHECK ((opted_out_at IS NULL) = (opted_out_by IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE contact (
  respondent BINARY(16)  NOT NULL,
  survey_id  BINARY(16)  NOT NULL,
  asked_at   DATETIME(3) NOT NULL COMMENT 'last, by this survey',
  PRIMARY KEY (respondent, survey_id),
  KEY contact_age (asked_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

INSERT INTO contact_person (respondent, asked_at)
  SELECT respondent, MAX(created_at) FROM invitation WHERE respondent IS NOT NULL GROUP BY respondent;
INSERT INTO contact (respondent, survey_id, asked_at)
  SELECT respondent, survey_id, MAX(created_at) FROM invitation WHERE respondent IS NOT NULL
  GROUP BY respondent, survey_id;

CREATE TABLE not_asked (
  id                   BINARY(16)   NOT NULL PRIMARY KEY,
  survey_id            BINARY(16)   NOT NULL,
  respondent           BINARY(16)   NULL,
  respondent_reference VARCHAR(500) NULL COMMENT 'in clear, only where the deployment is set to keep it',
  interaction          VARCHAR(200) NULL,
  via                  VARCHAR(12)  NULL,
  reason               VARCHAR(12)  NOT NULL,
  detail               VARCHAR(400) NOT NULL,
  until                DATETIME(3)  NULL COMMENT 'when the reason is gone by itself',
  noted_at             DATETIME(3)  NOT NULL,
  KEY not_asked_survey (survey_id, id),
  KEY not_asked_respondent (respondent, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- A survey without a row asks everybody whom the organisation lets it ask.
CREATE TABLE contact_rules (
  survey_id          BINARY(16)  NOT NULL PRIMARY KEY,
  quiet_days         INT         NULL COMMENT 'between two times that this survey asks a person',
  organisation_quiet BOOLEAN     NOT NULL COMMENT 'whether the quiet period of the organisation holds it back',
  sample_percent     INT         NOT NULL,
  skip_rules         JSON        NOT NULL,
  changed_at         DATETIME(3) NOT NULL,
  CONSTRAINT contact_rules_quiet CHECK (quiet_days BETWEEN 1 AND 730),
  CONSTRAINT contact_rules_sample CHECK (sample_percent BETWEEN 1 AND 100)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- The organisation's own, in its only row.
CREATE TABLE organisation_rules (
  id         TINYINT     NOT NULL PRIMARY KEY,
  quiet_days INT         NULL COMMENT 'between two times that any survey asks a person',
  changed_at DATETIME(3) NOT NULL,
  CONSTRAINT organisation_rules_only CHECK (id = 1),
  CONSTRAINT organisation_rules_quiet CHECK (quiet_days BETWEEN 1 AND 730)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
INSERT INTO organisation_rules (id, quiet_days, changed_at) VALUES (1, NULL, '2000-01-01 00:00:00.000');

ALTER TABLE invitation
  ADD COLUMN via VARCHAR(12) NULL COMMENT 'by which the link was sent, where its maker says so' AFTER language;
