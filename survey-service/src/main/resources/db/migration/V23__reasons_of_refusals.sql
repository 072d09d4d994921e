-- A row can be wrong in several columns.
ALTER TABLE import_problem
  MODIFY COLUMN column_name VARCHAR(500) NOT NULL,
  MODIFY COLUMN message VARCHAR(2000) NOT NULL;
