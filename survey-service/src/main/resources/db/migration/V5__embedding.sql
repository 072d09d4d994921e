-- Which websites may show a survey in a frame, and the channel of the answers that come from there.
ALTER TABLE survey ADD COLUMN embed_origins VARCHAR(4000) NOT NULL DEFAULT '' COMMENT 'origins, a blank between them';
ALTER TABLE response DROP CHECK response_channel;
ALTER TABLE response ADD CONSTRAINT response_channel
  CHECK (channel IN ('personal_link', 'open_link', 'embed', 'api', 'import'));
