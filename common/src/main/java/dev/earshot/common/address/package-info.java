/** What an address says: the same to every part that reads it, or it is refused with a word. */
@NullMarked
package dev.earshot.common.address;

import org.jspecify.annotations.NullMarked;
