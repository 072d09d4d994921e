package dev.earshot.local.gateway;

/** The services behind the gateway. */
public enum Backend {
    SURVEY("survey-service"),
    SENTIMENT("sentiment-service"),
    INSIGHT("insight-service");

    private final String title;

    Backend(String title) {
        this.title = title;
    }

    /** The service's name as people and folders know it. */
    public String title() {
        return title;
    }
}
