/** The launcher as a client of Earshot's public API. */
@NullMarked
package dev.earshot.local.api;

import org.jspecify.annotations.NullMarked;
