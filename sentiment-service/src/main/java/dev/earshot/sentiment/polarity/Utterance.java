package dev.earshot.sentiment.polarity;

import dev.earshot.sentiment.embedding.Embedding;

/**
 * A sentence, as the heads take it.
 *
 * @param words as the person wrote it
 * @param english as the sentence model reads it: in English, or in an English gloss
 * @param embedding of what the sentence model read
 */
public record Utterance(String words, String english, Embedding embedding) {}
