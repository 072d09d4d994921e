/** Lists by opaque cursor: {@code {items, next}} with a {@code Link} header, never by offset. */
@NullMarked
package dev.earshot.common.paging;

import org.jspecify.annotations.NullMarked;
