/** What is gone, for who asked for it and for who has copied it. */
@NullMarked
package dev.earshot.insight.erasing;

import org.jspecify.annotations.NullMarked;
