-- Suspect answers are kept beside the one that counts. An answer in quarantine does not hold its occasion: it only claims
-- it, so the person's own answer can take it, and of several released ones the unique key lets one in.
ALTER TABLE response
  ADD COLUMN claims BINARY(16) NULL COMMENT 'the occasion that an answer in quarantine would take' AFTER occasion,
  ADD COLUMN finished BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'FALSE while only the score has come' AFTER counted,
  ADD KEY response_claims (claims, recorded_at);

-- What an answer said before it was amended.
CREATE TABLE response_history (
  response_id BINARY(16)  NOT NULL,
  version     INT         NOT NULL,
  score       TINYINT     NULL,
  comment     TEXT        NULL,
  language    VARCHAR(35) NULL,
  counted     BOOLEAN     NOT NULL,
  quarantine  VARCHAR(40) NULL,
  finished    BOOLEAN     NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (response_id, version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- One counted answer per person, survey and interaction, however many links were sent for it.
ALTER TABLE invitation
  ADD COLUMN occasion BINARY(16) NULL COMMENT 'what its answer takes; NULL means its own id' AFTER token_hash;
