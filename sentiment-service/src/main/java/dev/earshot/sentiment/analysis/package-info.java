/** Everything heard in one text, put together from the parts. */
@NullMarked
package dev.earshot.sentiment.analysis;

import org.jspecify.annotations.NullMarked;
