package dev.earshot.local.process;

/** Something that should run here does not; the message says what to do about it. */
public final class EngineFailure extends RuntimeException {
    private final String explanation;

    public EngineFailure(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    public EngineFailure(String explanation, Throwable cause) {
        super(explanation, cause);
        this.explanation = explanation;
    }

    @Override
    public String getMessage() {
        return explanation;
    }
}
