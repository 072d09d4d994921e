/** Sentences, parts of speech and phrase structure, by Stanford CoreNLP. */
@NullMarked
package dev.earshot.sentiment.syntax;

import org.jspecify.annotations.NullMarked;
