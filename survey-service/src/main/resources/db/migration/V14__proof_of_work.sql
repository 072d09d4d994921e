ALTER TABLE survey ADD COLUMN proof_of_work BOOLEAN NOT NULL DEFAULT FALSE
  COMMENT 'answers count only with a little computing done on their page' AFTER redacts;
