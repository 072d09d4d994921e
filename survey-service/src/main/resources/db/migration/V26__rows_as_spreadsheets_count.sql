-- People look for a row where their spreadsheet shows it.
ALTER TABLE import_problem MODIFY row_no BIGINT NOT NULL COMMENT 'as a spreadsheet counts: the header is 1';
