package dev.earshot.models;

/** A jar in a Maven repository; an empty classifier is none. */
record PublishedJar(String group, String artifact, String version, String classifier) {
    String name() {
        return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier);
    }

    /** Where it lies in a repository, local or remote. */
    String path() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + name() + ".jar";
    }

    /** As {@code mvn dependency:get -Dartifact=} wants it. */
    String coordinates() {
        return group + ":" + artifact + ":" + version + (classifier.isEmpty() ? "" : ":jar:" + classifier);
    }
}
