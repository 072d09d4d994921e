/** Turns sentences into vectors whose angles are close when the meanings are. */
@NullMarked
package dev.earshot.sentiment.embedding;

import org.jspecify.annotations.NullMarked;
