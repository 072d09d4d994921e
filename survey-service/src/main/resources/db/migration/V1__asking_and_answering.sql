-- Times are UTC. Identifiers are UUIDv7 made by the application. The tables that grow with the answers have no
-- foreign keys, so that they can be spread over several machines later.

CREATE TABLE journey (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  slug       VARCHAR(64)  NOT NULL,
  name       VARCHAR(200) NOT NULL,
  version    INT          NOT NULL,
  demo       BOOLEAN      NOT NULL,
  stages     JSON         NOT NULL COMMENT 'in their order',
  touchpoints JSON        NOT NULL,
  changed_at DATETIME(3)  NOT NULL,
  UNIQUE KEY journey_slug (slug),
  CONSTRAINT journey_version CHECK (version >= 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE survey (
  id               BINARY(16)   NOT NULL PRIMARY KEY,
  slug             VARCHAR(64)  NOT NULL,
  name             VARCHAR(200) NOT NULL,
  metric           VARCHAR(8)   NOT NULL,
  journey_id       BINARY(16)   NOT NULL,
  touchpoint       VARCHAR(64)  NOT NULL,
  state            VARCHAR(8)   NOT NULL,
  draft            JSON         NOT NULL COMMENT 'the wording as it is being written',
  published_version INT         NOT NULL COMMENT '0 before the first publication',
  created_at       DATETIME(3)  NOT NULL,
  changed_at       DATETIME(3)  NOT NULL,
  UNIQUE KEY survey_slug (slug),
  KEY survey_journey (journey_id),
  CONSTRAINT survey_of_journey FOREIGN KEY (journey_id) REFERENCES journey (id),
  CONSTRAINT survey_metric CHECK (metric IN ('nps', 'csat', 'ces')),
  CONSTRAINT survey_state CHECK (state IN ('draft', 'open', 'closed')),
  CONSTRAINT survey_published CHECK (state = 'draft' OR published_version >= 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- What was asked, word by word. Rows are never changed: every answer points at the version that was shown.
CREATE TABLE survey_version (
  survey_id    BINARY(16)  NOT NULL,
  version      INT         NOT NULL,
  wording      JSON        NOT NULL,
  published_at DATETIME(3) NOT NULL,
  PRIMARY KEY (survey_id, version),
  CONSTRAINT version_of_survey FOREIGN KEY (survey_id) REFERENCES survey (id),
  CONSTRAINT survey_version_number CHECK (version >= 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE invitation (
  id             BINARY(16)   NOT NULL PRIMARY KEY,
  token_hash     BINARY(32)   NOT NULL COMMENT 'SHA-256 of the token; the token itself is only in the link',
  survey_id      BINARY(16)   NOT NULL,
  survey_version INT          NOT NULL,
  respondent     BINARY(16)   NULL COMMENT 'keyed hash of the reference, first 128 bits',
  interaction    VARCHAR(200) NULL,
  language       VARCHAR(35)  NULL,
  attributes     JSON         NULL,
  created_at     DATETIME(3)  NOT NULL,
  expires_at     DATETIME(3)  NOT NULL,
  revoked_at     DATETIME(3)  NULL,
  UNIQUE KEY invitation_token (token_hash),
  CONSTRAINT invitation_lifetime CHECK (expires_at > created_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE response (
  id             BINARY(16)   NOT NULL PRIMARY KEY,
  occasion       BINARY(16)   NOT NULL COMMENT 'what can be answered only once: a link, a form, a source row',
  version        INT          NOT NULL,
  survey_id      BINARY(16)   NOT NULL,
  survey_version INT          NOT NULL,
  metric         VARCHAR(8)   NOT NULL,
  journey        VARCHAR(64)  NOT NULL,
  stage          VARCHAR(64)  NOT NULL COMMENT 'as it was at the time of collection',
  touchpoint     VARCHAR(64)  NOT NULL COMMENT 'as it was at the time of collection',
  score          TINYINT      NULL,
  comment        TEXT         NULL,
  language       VARCHAR(35)  NULL,
  channel        VARCHAR(16)  NOT NULL,
  respondent     BINARY(16)   NULL,
  interaction    VARCHAR(200) NULL,
  import_id      BINARY(16)   NULL,
  counted        BOOLEAN      NOT NULL,
  quarantine     VARCHAR(40)  NULL,
  attributes     JSON         NULL,
  collected_at   DATETIME(3)  NOT NULL,
  recorded_at    DATETIME(3)  NOT NULL,
  UNIQUE KEY response_occasion (occasion),
  KEY response_survey (survey_id, id),
  CONSTRAINT response_version CHECK (version >= 1),
  CONSTRAINT response_says_something CHECK (score IS NOT NULL OR comment IS NOT NULL),
  CONSTRAINT response_score CHECK (score IS NULL
    OR (metric = 'nps' AND score BETWEEN 0 AND 10)
    OR (metric = 'csat' AND score BETWEEN 1 AND 5)
    OR (metric = 'ces' AND score BETWEEN 1 AND 7)),
  CONSTRAINT response_channel CHECK (channel IN ('personal_link', 'open_link', 'api', 'import')),
  CONSTRAINT response_quarantine CHECK (quarantine IS NULL OR NOT counted)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Answers of the intake API by their Idempotency-Key.
CREATE TABLE intake_key (
  key_hash    BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'SHA-256 of caller and key',
  body_hash   BINARY(32)  NOT NULL COMMENT 'keyed, so that it tells nothing of a short answer',
  response_id BINARY(16)  NOT NULL,
  created_at  DATETIME(3) NOT NULL,
  KEY intake_key_age (created_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE import_job (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  survey_id    BINARY(16)   NOT NULL,
  plan         JSON         NOT NULL COMMENT 'the mapping of columns',
  state        VARCHAR(12)  NOT NULL,
  total        BIGINT       NOT NULL COMMENT 'rows in the file, without the header',
  done         BIGINT       NOT NULL COMMENT 'rows dealt with',
  imported     BIGINT       NOT NULL,
  duplicates   BIGINT       NOT NULL,
  refused      BIGINT       NOT NULL,
  holder       BINARY(16)   NULL COMMENT 'the instance at work',
  held_until   DATETIME(3)  NULL,
  created_at   DATETIME(3)  NOT NULL,
  finished_at  DATETIME(3)  NULL,
  KEY import_job_state (state, id),
  CONSTRAINT import_job_states CHECK (state IN ('running', 'finished', 'interrupted')),
  CONSTRAINT import_job_sum CHECK (done = imported + duplicates + refused AND done <= total)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE import_problem (
  import_id   BINARY(16)   NOT NULL,
  row_no      BIGINT       NOT NULL COMMENT '1 is the first row below the header',
  column_name VARCHAR(200) NOT NULL,
  message     VARCHAR(300) NOT NULL,
  PRIMARY KEY (import_id, row_no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE outbox (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  topic       VARCHAR(100) NOT NULL,
  message_key VARCHAR(100) NOT NULL,
  type        VARCHAR(100) NOT NULL,
  payload     MEDIUMBLOB   NOT NULL COMMENT 'JSON in UTF-8',
  created_at  DATETIME(3)  NOT NULL,
  sent_at     DATETIME(3)  NULL,
  KEY outbox_unsent (sent_at, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- One relay at a time, however many replicas run.
CREATE TABLE relay_lease (
  name       VARCHAR(20) NOT NULL PRIMARY KEY,
  holder     BINARY(16)  NULL,
  held_until DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
INSERT INTO relay_lease (name, holder, held_until) VALUES ('outbox', NULL, '2000-01-01 00:00:00.000');
