package dev.earshot.insight.feedback;

import java.util.ArrayList;
import java.util.List;

/**
 * Mentions found in sentences that fitted no theme when they arrived.
 *
 * @param version of the response when its sentences were read
 */
public record LaterMentions(long version, List<Mention> mentions) {
    public LaterMentions {
        mentions = List.copyOf(mentions);
    }

    /** Both, of the same version. */
    public LaterMentions and(LaterMentions others) {
        List<Mention> both = new ArrayList<>(mentions);
        both.addAll(others.mentions);
        return new LaterMentions(version, both);
    }

    List<Mention> addedTo(List<Mention> known) {
        List<Mention> all = new ArrayList<>(known);
        for (Mention mention : mentions) {
            if (all.stream().noneMatch(each -> each.theme().equals(mention.theme()))) {
                all.add(mention);
            }
        }
        return all;
    }
}
