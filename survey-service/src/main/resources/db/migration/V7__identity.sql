-- How far the person behind an open link is proven to be who the link says.
ALTER TABLE response
  ADD COLUMN identity VARCHAR(8) NULL AFTER respondent,
  ADD CONSTRAINT response_identity CHECK (identity IN ('signed', 'asserted'));
