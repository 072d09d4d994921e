-- An imported answer holds two places: the interaction it is about, as any answer does, and the row it came from.
ALTER TABLE response
  ADD COLUMN source BINARY(16) NULL COMMENT 'what the row of an import is recognised by' AFTER occasion,
  ADD UNIQUE KEY response_source (source);
