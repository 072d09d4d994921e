/** The Kafka broker of one machine, in a JVM of its own. */
@NullMarked
package dev.earshot.local.broker;

import org.jspecify.annotations.NullMarked;
