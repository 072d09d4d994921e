-- History can be heard again by another model: its results wait here, beside those that stand, until they are looked at.

-- Which model heard a comment, and the language it was asked in; unknown for what was heard before this version.
ALTER TABLE feedback
    ADD COLUMN model    VARCHAR(100) NULL,
    ADD COLUMN shown_in VARCHAR(16)  NULL;

CREATE TABLE rehearing (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    state       VARCHAR(12) NOT NULL,
    only_open   BOOLEAN     NULL COMMENT 'TRUE while open, else NULL: there is one at a time',
    started_at  DATETIME(3) NOT NULL,
    ended_at    DATETIME(3) NULL,
    asked       BIGINT      NOT NULL COMMENT 'responses asked about, up to the end of the stretch',
    stretch_from BINARY(16) NULL COMMENT 'behind this response begins the stretch that is being heard',
    stretch_to  BINARY(16)  NULL COMMENT 'with this response it ends',
    stretch     INT         NOT NULL COMMENT 'how many responses it has',
    asked_at    DATETIME(3) NULL,
    complete    BOOLEAN     NOT NULL COMMENT 'nothing was left to ask when last looked',
    switched    BIGINT      NOT NULL COMMENT 'responses whose results were put in place',
    comparison  JSON        NULL COMMENT 'what was different, kept when the results are put in place',
    UNIQUE KEY one_open (only_open),
    CONSTRAINT rehearing_state CHECK (state IN ('hearing', 'switching', 'switched', 'discarded'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was heard again. `shift` is how far the polarity moved, in thousandths.
CREATE TABLE reheard (
    rehearing   BINARY(16)   NOT NULL,
    response_id BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    model       VARCHAR(100) NULL,
    polarity    SMALLINT     NULL,
    sentiment   VARCHAR(8)   NULL,
    shift       SMALLINT     NOT NULL,
    event       MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (rehearing, response_id),
    KEY furthest (rehearing, shift, response_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
