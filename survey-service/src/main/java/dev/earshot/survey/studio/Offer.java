package dev.earshot.survey.studio;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.Touchpoint;
import java.util.List;
import java.util.Set;

/**
 * A touchpoint at which a survey may be made, with the metric that is usually asked there: effort where people do something
 * themselves, satisfaction where somebody does something for them, recommendation where the whole relation is at stake, as
 * everywhere in the stage in which they recommend us.
 */
record Offer(String journey, String journeyName, String touchpoint, String name, String stage, Metric metric) {
    private static final Set<String> SELF_SERVICE = Set.of("website", "checkout", "chatbot", "knowledge_base");
    private static final Set<String> RELATION =
            Set.of("product_use", "review_site", "social", "advertising", "email_newsletter", "blog");
    private static final Set<String> STAGES_OF_RELATION = Set.of("advocacy", "loyalty");

    /** What is offered at the touchpoints of these journeys. */
    static List<Offer> in(List<Journey> journeys) {
        return journeys.stream()
                .flatMap(journey -> journey.offered().stream().map(touchpoint -> at(touchpoint, journey)))
                .toList();
    }

    /** The key that a survey is given when nobody gives it another, if it is free. */
    String surveyKey() {
        return touchpoint.replace('_', '-');
    }

    private static Offer at(Touchpoint touchpoint, Journey journey) {
        return new Offer(
                journey.key(),
                journey.name(),
                touchpoint.key(),
                touchpoint.name(),
                journey.stageName(touchpoint.stage()),
                usual(touchpoint));
    }

    private static Metric usual(Touchpoint touchpoint) {
        if (SELF_SERVICE.contains(touchpoint.key())) {
            return Metric.CES;
        }
        boolean relation = RELATION.contains(touchpoint.key()) || STAGES_OF_RELATION.contains(touchpoint.stage());
        return relation ? Metric.NPS : Metric.CSAT;
    }
}
