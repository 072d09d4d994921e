package dev.earshot.local.suite;

/** Tells the person at the console what happens. */
@FunctionalInterface
public interface Announcer {
    void say(String line);
}
