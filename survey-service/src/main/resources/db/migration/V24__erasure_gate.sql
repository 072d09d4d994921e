-- Where an answer that is being stored and the erasure of its person meet. People share slots, so that a row tells of nobody.
CREATE TABLE erasure_gate (
  slot      SMALLINT    NOT NULL PRIMARY KEY,
  closed_at DATETIME(3) NULL COMMENT 'what was on its way before is not stored any more'
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

INSERT INTO erasure_gate (slot)
  WITH RECURSIVE digit (value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM digit WHERE value < 15)
  SELECT 256 * a.value + 16 * b.value + c.value FROM digit a, digit b, digit c;
