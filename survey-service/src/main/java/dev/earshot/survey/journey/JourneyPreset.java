package dev.earshot.survey.journey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Journeys to begin with. */
enum JourneyPreset {
    /** Awareness, consideration, purchase, retention, advocacy. */
    STANDARD,
    /** The same with delivery and support as stages of their own. */
    DELIVERY_AND_SUPPORT;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    JourneyPlan plan() {
        return switch (this) {
            case STANDARD ->
                new JourneyPlan(
                        List.of(
                                awareness(),
                                consideration(),
                                purchase(),
                                stage(
                                        "retention",
                                        "Retention",
                                        "post-purchase",
                                        "delivery",
                                        "support",
                                        "onboarding",
                                        "usage",
                                        "loyalty"),
                                advocacy()),
                        touchpoints(UnaryOperator.identity()));
            case DELIVERY_AND_SUPPORT ->
                new JourneyPlan(
                        List.of(
                                awareness(),
                                consideration(),
                                purchase(),
                                stage("delivery", "Delivery", "post-purchase", "shipping", "fulfilment"),
                                stage("support", "Support", "service", "help"),
                                stage("retention", "Retention", "onboarding", "usage", "loyalty"),
                                advocacy()),
                        touchpoints(JourneyPreset::inStageOfItsOwn));
        };
    }

    private static Stage awareness() {
        return stage("awareness", "Awareness", "discovery");
    }

    private static Stage consideration() {
        return stage("consideration", "Consideration", "exploration", "evaluation", "engagement");
    }

    private static Stage purchase() {
        return stage("purchase", "Purchase", "decision", "conversion", "checkout");
    }

    private static Stage advocacy() {
        return stage("advocacy", "Advocacy", "referral", "recommendation");
    }

    private static Stage stage(String key, String name, String... aliases) {
        return new Stage(key, name, List.of(aliases), false);
    }

    private static Touchpoint inStageOfItsOwn(Touchpoint touchpoint) {
        return switch (touchpoint.key()) {
            case "delivery" -> touchpoint.changed(null, "delivery", null);
            case "phone_support", "email_support", "chat", "chatbot", "knowledge_base" ->
                touchpoint.changed(null, "support", null);
            default -> touchpoint;
        };
    }

    private static List<Touchpoint> touchpoints(UnaryOperator<Touchpoint> placing) {
        return Stream.of(
                        touchpoint("website", "Website", "consideration"),
                        touchpoint("product_page", "Product page", "consideration"),
                        touchpoint("checkout", "Checkout", "purchase"),
                        touchpoint("blog", "Blog", "awareness"),
                        touchpoint("social", "Social media", "awareness"),
                        touchpoint("advertising", "Advertising", "awareness"),
                        touchpoint("email_newsletter", "E-mail newsletter", "consideration"),
                        touchpoint("email_transactional", "E-mails about an order", "purchase"),
                        touchpoint("sales_call", "Sales call", "consideration"),
                        touchpoint("phone_support", "Phone support", "retention"),
                        touchpoint("email_support", "E-mail support", "retention"),
                        touchpoint("chat", "Chat", "retention"),
                        touchpoint("chatbot", "Chatbot", "retention"),
                        touchpoint("knowledge_base", "Knowledge base", "retention"),
                        touchpoint("store", "Store", "purchase"),
                        touchpoint("event", "Event", "awareness"),
                        touchpoint("delivery", "Delivery", "retention"),
                        touchpoint("product_use", "Product use", "retention"),
                        touchpoint("review_site", "Review site", "advocacy"))
                .map(placing)
                .toList();
    }

    private static Touchpoint touchpoint(String key, String name, String stage) {
        return new Touchpoint(key, name, stage, false);
    }
}
