/** The broker as seen over its port. */
@NullMarked
package dev.earshot.local.kafka;

import org.jspecify.annotations.NullMarked;
