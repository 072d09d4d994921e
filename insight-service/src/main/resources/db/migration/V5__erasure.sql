-- What was erased must not come back with a message that is late or told again. The marker names nobody.
CREATE TABLE erased (
    response_id BINARY(16)  NOT NULL PRIMARY KEY,
    erased_at   DATETIME(3) NOT NULL COMMENT 'in the survey-service',
    removed_at  DATETIME(3) NOT NULL COMMENT 'here',
    erasure     BINARY(16)  NULL COMMENT 'the receipt of the survey-service',
    KEY since (removed_at, response_id),
    KEY of_erasure (erasure, response_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE reheard ADD KEY reheard_response (response_id);
