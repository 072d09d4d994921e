package dev.earshot.sentiment.trying;

/** One of five steps, named as the classes of the contract are; its sign tells it without any colour. */
enum Step {
    VERY_NEGATIVE("−−"),
    NEGATIVE("−"),
    NEUTRAL("○"),
    POSITIVE("+"),
    VERY_POSITIVE("++");

    private final String sign;

    Step(String sign) {
        this.sign = sign;
    }

    static Step of(Enum<?> feeling) {
        return valueOf(feeling.name());
    }

    public String sign() {
        return sign;
    }

    public String words() {
        return InWords.of(this);
    }

    /** The name of its style. */
    public String style() {
        return words().replace(' ', '-');
    }
}
