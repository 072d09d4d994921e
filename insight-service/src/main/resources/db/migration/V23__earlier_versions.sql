-- What a response said before it was amended, as the events of its amendments tell.
CREATE TABLE earlier_version (
    response_id BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    recorded_at DATETIME(3)  NOT NULL,
    score       TINYINT      NULL,
    comment     MEDIUMTEXT   NULL,
    counted     BOOLEAN      NOT NULL,
    quarantine  VARCHAR(200) NULL,
    finished    BOOLEAN      NOT NULL,
    PRIMARY KEY (response_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
