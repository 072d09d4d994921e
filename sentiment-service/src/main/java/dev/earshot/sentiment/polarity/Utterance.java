package dev.earshot.sentiment.polarity;

import dev.earshot.sentiment.embedding.Embedding;

/**
 * A sentence, as the heads take it.
 *
 * @param words as the person wrote it
 * @param embedding of what the sentence model read: the words, or their English gloss
 */
public record Utterance(String words, Embedding embedding) {}
