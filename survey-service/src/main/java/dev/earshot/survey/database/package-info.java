/** Plain SQL in transactions, the schema and its migration, and what happens while the database is away. */
@NullMarked
package dev.earshot.survey.database;

import org.jspecify.annotations.NullMarked;
