package dev.earshot.local.process;

/** Something that should run here does not; the message says what to do about it. */
public final class EngineFailure extends RuntimeException {
    public EngineFailure(String message) {
        super(message);
    }

    public EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
