/** Events leave in the transaction that made them true, and reach Kafka after it. */
@NullMarked
package dev.earshot.survey.outbox;

import org.jspecify.annotations.NullMarked;
