/** How JSON is read: exactly as it stands, with nothing turned into something else. */
@NullMarked
package dev.earshot.common.json;

import org.jspecify.annotations.NullMarked;
