-- How respondents' pages look: of the organisation (identifier of zeros), and of surveys that differ from it.
CREATE TABLE look (
  owner      BINARY(16)   NOT NULL PRIMARY KEY COMMENT 'a survey, or zeros for the organisation',
  accent     CHAR(7)      NULL,
  logo       BINARY(32)   NULL COMMENT 'SHA-256 of its content',
  logo_text  VARCHAR(100) NULL COMMENT 'what it says, for who does not see it',
  changed_at DATETIME(3)  NOT NULL,
  KEY look_logo (logo),
  CONSTRAINT look_logo_text CHECK ((logo IS NULL) = (logo_text IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE logo (
  id         BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the content',
  media_type VARCHAR(20) NOT NULL,
  width      SMALLINT    NOT NULL COMMENT 'as it is shown, in CSS pixels',
  height     SMALLINT    NOT NULL,
  content    BLOB        NOT NULL,
  added_at   DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
