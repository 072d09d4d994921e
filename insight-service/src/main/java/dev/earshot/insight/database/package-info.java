/** The way to MySQL: one Jdbi, the schema, and what to think of a failure. */
@NullMarked
package dev.earshot.insight.database;

import org.jspecify.annotations.NullMarked;
