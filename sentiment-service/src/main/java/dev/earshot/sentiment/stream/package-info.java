/** From the topic of responses to the topic of analysed responses; nothing lost, order per response kept. */
@NullMarked
package dev.earshot.sentiment.stream;

import org.jspecify.annotations.NullMarked;
