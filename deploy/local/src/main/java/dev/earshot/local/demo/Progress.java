package dev.earshot.local.demo;

/** Shows how far something has come, on one line that is written over where the console allows it. */
@FunctionalInterface
public interface Progress {
    void show(String line);
}
