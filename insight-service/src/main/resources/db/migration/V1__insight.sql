-- The read side. Times are UTC; a day is a UTC day. Polarities are whole thousandths from -1000 to 1000, so that what
-- a roll-up adds and later takes away again cancels exactly.

-- Dimensions, replaced as a whole when a newer version of the journey is heard of.
CREATE TABLE journey (
    journey    VARCHAR(64)  NOT NULL PRIMARY KEY,
    name       VARCHAR(200) NOT NULL,
    version    BIGINT       NOT NULL,
    demo       BOOLEAN      NOT NULL,
    changed_at DATETIME(3)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE stage (
    journey  VARCHAR(64)  NOT NULL,
    stage    VARCHAR(64)  NOT NULL,
    name     VARCHAR(200) NOT NULL,
    position INT          NOT NULL,
    archived BOOLEAN      NOT NULL,
    PRIMARY KEY (journey, stage)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE touchpoint (
    journey    VARCHAR(64)  NOT NULL,
    touchpoint VARCHAR(64)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    stage      VARCHAR(64)  NOT NULL,
    position   INT          NOT NULL,
    archived   BOOLEAN      NOT NULL,
    PRIMARY KEY (journey, touchpoint)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE survey (
    journey    VARCHAR(64)  NOT NULL,
    survey     VARCHAR(64)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    metric     VARCHAR(8)   NOT NULL,
    touchpoint VARCHAR(64)  NOT NULL,
    state      VARCHAR(16)  NOT NULL,
    PRIMARY KEY (journey, survey)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row per response, as its highest version stands. Version 0 is a row that was claimed and not yet filled.
CREATE TABLE feedback (
    response_id  BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    collected_at DATETIME(3)  NOT NULL,
    changed_at   DATETIME(3)  NOT NULL,
    journey      VARCHAR(64)  NOT NULL,
    stage        VARCHAR(64)  NOT NULL,
    touchpoint   VARCHAR(64)  NOT NULL,
    survey       VARCHAR(64)  NOT NULL,
    metric       VARCHAR(8)   NOT NULL,
    score        TINYINT      NULL,
    comment      MEDIUMTEXT   NULL,
    language     VARCHAR(16)  NULL,
    channel      VARCHAR(32)  NOT NULL,
    counted      BOOLEAN      NOT NULL,
    quarantine   VARCHAR(200) NULL,
    analysed     BOOLEAN      NOT NULL,
    polarity     SMALLINT     NULL,
    sentiment    VARCHAR(8)   NULL,
    KEY newest (collected_at, response_id),
    KEY of_journey (journey, collected_at, response_id),
    KEY of_stage (journey, stage, collected_at, response_id),
    KEY changed (changed_at, response_id),
    CONSTRAINT feedback_polarity CHECK (polarity BETWEEN -1000 AND 1000)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The sentences of a comment: where they stand (UTF-16 offsets), how they feel, what they mean (384 signed bytes).
CREATE TABLE sentence (
    response_id  BINARY(16)     NOT NULL,
    ordinal      SMALLINT       NOT NULL,
    start_at     INT            NOT NULL,
    end_at       INT            NOT NULL,
    polarity     SMALLINT       NULL,
    sentiment    VARCHAR(8)     NULL,
    vector       VARBINARY(384) NULL,
    phrases      JSON           NOT NULL,
    unthemed     BOOLEAN        NOT NULL,
    collected_at DATETIME(3)    NOT NULL,
    PRIMARY KEY (response_id, ordinal),
    KEY pool (unthemed, collected_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Themes: the seeds that come with the program, and what clustering found beside them.
CREATE TABLE theme (
    theme      VARCHAR(64)    NOT NULL PRIMARY KEY,
    name       VARCHAR(200)   NOT NULL,
    origin     VARCHAR(16)    NOT NULL,
    centroid   VARBINARY(384) NULL,
    created_at DATETIME(3)    NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A response speaks of a theme; `ordinal` is the sentence that says it most strongly.
CREATE TABLE mention (
    response_id  BINARY(16)  NOT NULL,
    theme        VARCHAR(64) NOT NULL,
    ordinal      SMALLINT    NOT NULL,
    polarity     SMALLINT    NOT NULL,
    sentiment    VARCHAR(8)  NOT NULL,
    journey      VARCHAR(64) NOT NULL,
    stage        VARCHAR(64) NOT NULL,
    collected_at DATETIME(3) NOT NULL,
    PRIMARY KEY (response_id, theme),
    KEY quotes (journey, stage, theme, polarity),
    KEY of_theme (theme, collected_at, response_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A pain point is a theme at a stage; the row only gives it an address that stays.
CREATE TABLE pain_point (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    journey    VARCHAR(64) NOT NULL,
    stage      VARCHAR(64) NOT NULL,
    theme      VARCHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY what (journey, stage, theme)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Roll-ups of counted answers. score -1 stands for an answer without a score.
CREATE TABLE score_daily (
    day        DATE        NOT NULL,
    journey    VARCHAR(64) NOT NULL,
    stage      VARCHAR(64) NOT NULL,
    touchpoint VARCHAR(64) NOT NULL,
    survey     VARCHAR(64) NOT NULL,
    metric     VARCHAR(8)  NOT NULL,
    score      TINYINT     NOT NULL,
    n          BIGINT      NOT NULL,
    heard      BIGINT      NOT NULL,
    negative   BIGINT      NOT NULL,
    positive   BIGINT      NOT NULL,
    polarity   BIGINT      NOT NULL,
    PRIMARY KEY (journey, day, stage, touchpoint, survey, metric, score)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE theme_daily (
    day         DATE        NOT NULL,
    journey     VARCHAR(64) NOT NULL,
    stage       VARCHAR(64) NOT NULL,
    touchpoint  VARCHAR(64) NOT NULL,
    theme       VARCHAR(64) NOT NULL,
    metric      VARCHAR(8)  NOT NULL,
    score       TINYINT     NOT NULL,
    n           BIGINT      NOT NULL,
    negative    BIGINT      NOT NULL,
    positive    BIGINT      NOT NULL,
    polarity    BIGINT      NOT NULL,
    displeasure BIGINT      NOT NULL,
    PRIMARY KEY (journey, day, stage, theme, touchpoint, metric, score)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Every answer, counted or not: what the books of the three services are compared by.
CREATE TABLE intake_daily (
    day      DATE        NOT NULL,
    journey  VARCHAR(64) NOT NULL,
    channel  VARCHAR(32) NOT NULL,
    counted  BOOLEAN     NOT NULL,
    n        BIGINT      NOT NULL,
    analysed BIGINT      NOT NULL,
    PRIMARY KEY (journey, day, channel, counted)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who may run a job that only one replica should run at a time.
CREATE TABLE lease (
    job        VARCHAR(64) NOT NULL PRIMARY KEY,
    holder     BINARY(16)  NOT NULL,
    held_until DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
