package dev.earshot.insight.discovery;

import dev.earshot.insight.theming.Embedding;
import java.util.List;

/** Sentences that say much the same. */
record Cluster(Embedding middle, List<PooledSentence> members) {
    Cluster {
        members = List.copyOf(members);
    }
}
