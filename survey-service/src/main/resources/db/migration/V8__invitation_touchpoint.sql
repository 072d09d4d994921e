-- A list of recipients may come from several touchpoints of one journey.
ALTER TABLE invitation
  ADD COLUMN touchpoint VARCHAR(64) NULL COMMENT 'where the survey is not asked at its own' AFTER survey_version;
