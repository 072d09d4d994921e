/** How a sentence feels by how its phrases are put together. */
@NullMarked
package dev.earshot.sentiment.composition;

import org.jspecify.annotations.NullMarked;
