package dev.earshot.insight.responses;

/** Why a response is in quarantine, as the survey-service names it and as people read it. */
final class Doubt {
    private Doubt() {}

    static String inWords(String reason) {
        return switch (reason) {
            case "preview_agent" -> "sent by a preview robot";
            case "honeypot" -> "touched what people do not see";
            case "forged_page" -> "came from a page that was never shown";
            case "too_fast" -> "sent faster than anybody reads";
            case "no_work" -> "no proof of work";
            case "no_hand" -> "nothing touched the page";
            case "unseen_change" -> "would change what a hand was seen to give";
            case "burst" -> "several scores within moments";
            case "unproven" -> "only asserted, where the same is answered by who proves it";
            case "by_staff" -> "taken out by the staff";
            default -> reason.replace('_', ' ');
        };
    }
}
