-- How far the person behind an open link is known.
ALTER TABLE feedback ADD COLUMN identity VARCHAR(16) NULL AFTER channel;
