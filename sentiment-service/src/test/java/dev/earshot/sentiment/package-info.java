/** The tests of the sentiment service. */
@NullMarked
package dev.earshot.sentiment;

import org.jspecify.annotations.NullMarked;
