/** Reading Kafka topics for good: batches, retries, dead letters, lag. */
@NullMarked
package dev.earshot.insight.stream;

import org.jspecify.annotations.NullMarked;
