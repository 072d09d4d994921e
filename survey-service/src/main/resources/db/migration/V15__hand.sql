-- Whether a person's hand was seen when an answer was given: who was not seen changes nothing that a hand gave.
ALTER TABLE response ADD COLUMN hand VARCHAR(12) NULL COMMENT 'seen, unseen, not_watched; NULL where no page was' AFTER finished;
ALTER TABLE response_history ADD COLUMN hand VARCHAR(12) NULL AFTER finished;
