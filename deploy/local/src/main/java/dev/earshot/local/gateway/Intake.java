package dev.earshot.local.gateway;

import io.vertx.core.buffer.Buffer;

/** How the arrival of a body ended. */
sealed interface Intake {
    /** All of it is here; its memory is to be given back. */
    record Whole(Buffer body) implements Intake {}

    /** There will be none. */
    record Without() implements Intake {}

    record Refused(Refusal why) implements Intake {}

    /** The client went away; nobody waits for an answer. */
    record BrokenOff() implements Intake {}
}
