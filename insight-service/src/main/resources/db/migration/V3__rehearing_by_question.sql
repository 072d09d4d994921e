-- Every question of a rehearing has its row until it is answered, instead of one stretch of questions for all of it.

ALTER TABLE rehearing
    DROP COLUMN asked,
    DROP COLUMN stretch_from,
    DROP COLUMN stretch_to,
    DROP COLUMN stretch,
    DROP COLUMN asked_at,
    ADD COLUMN looked_at DATETIME(3) NULL
        COMMENT 'when nothing was found that had not been asked; NULL while something is asked';

ALTER TABLE reheard
    ADD COLUMN asked_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    ADD COLUMN waiting  BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'TRUE until this version is answered',
    MODIFY COLUMN event MEDIUMTEXT  NULL,
    ADD KEY waiting (rehearing, waiting, asked_at);
