/** The MySQL server as it comes in a jar: unpacked once, made to run without installing anything. */
@NullMarked
package dev.earshot.local.mysql;

import org.jspecify.annotations.NullMarked;
