/** The frame around every page, and the headers that keep pages safe. */
@NullMarked
package dev.earshot.common.page;

import org.jspecify.annotations.NullMarked;
