-- Several links may lead to one occasion: which of them brought the answer says by which channel it came.
ALTER TABLE response
  ADD COLUMN invitation BINARY(16) NULL COMMENT 'whose link was followed, where it was a personal one' AFTER source;

-- The other links to an occasion are looked for where an answer does not say which brought it.
ALTER TABLE invitation
  ADD KEY invitation_occasion (occasion, id);
