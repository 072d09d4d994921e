-- Comments are stored and sent on without addresses and numbers that point at a person, unless a survey says otherwise.
ALTER TABLE survey ADD COLUMN redacts BOOLEAN NOT NULL DEFAULT TRUE;
