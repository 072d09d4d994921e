/** From the topics into the book: understanding analysed responses and entering them. */
@NullMarked
package dev.earshot.insight.intake;

import org.jspecify.annotations.NullMarked;
