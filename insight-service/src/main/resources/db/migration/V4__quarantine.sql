-- Suspect answers are few among many: they are looked for by what they are.
ALTER TABLE feedback ADD KEY of_standing (counted, collected_at, response_id);
