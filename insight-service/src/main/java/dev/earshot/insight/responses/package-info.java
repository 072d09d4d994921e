/** The responses themselves, for reading and for other programs to copy. */
@NullMarked
package dev.earshot.insight.responses;

import org.jspecify.annotations.NullMarked;
