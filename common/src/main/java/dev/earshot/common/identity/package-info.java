/** Identifiers made in the application: UUIDv7, ordered by time, stored as BINARY(16). */
@NullMarked
package dev.earshot.common.identity;

import org.jspecify.annotations.NullMarked;
