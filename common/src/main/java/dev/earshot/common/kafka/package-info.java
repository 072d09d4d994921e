/** What every service does with Kafka in the same way. */
@NullMarked
package dev.earshot.common.kafka;

import org.jspecify.annotations.NullMarked;
