package dev.earshot.models;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the build hands over, as {@code name=value}; what Maven does not know stays as it is written there: ${...}. */
record Settings(Map<String, String> given, Function<String, Optional<String>> environment) {
    static Settings of(String[] arguments, Function<String, Optional<String>> environment) {
        return new Settings(
                Arrays.stream(arguments)
                        .map(argument -> argument.split("=", 2))
                        .filter(pair -> !pair[1].startsWith("${"))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                environment);
    }

    /** Where the models are laid ready. */
    Path target() {
        return Path.of(required("target"));
    }

    Path localRepository() {
        return Path.of(required("localRepository"));
    }

    /** Where Maven fetches from. */
    URI repository() {
        return URI.create(value("repository")
                .orElseThrow(() -> new IllegalArgumentException(
                        "no repository is known to fetch models from: name one by -Dearshot.models.repository=URL")));
    }

    boolean offline() {
        return Boolean.parseBoolean(value("offline").orElse("false"));
    }

    /** What has been fetched and cut; it outlives build folders and clones. */
    Path store() {
        return value("cache")
                .or(() -> environment.apply("EARSHOT_MODELS_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "earshot", "models"));
    }

    /** Java's own proxy settings: those Maven was started with, else the active proxy of its settings.xml. */
    void useProxy() {
        for (String protocol : new String[] {"https", "http"}) {
            value(protocol + ".proxyHost").or(() -> value("proxyHost")).ifPresent(host -> {
                System.setProperty(protocol + ".proxyHost", host);
                value(protocol + ".proxyPort")
                        .or(() -> value("proxyPort"))
                        .ifPresent(port -> System.setProperty(protocol + ".proxyPort", port));
            });
        }
        value("http.nonProxyHosts")
                .or(() -> value("nonProxyHosts"))
                .ifPresent(hosts -> System.setProperty("http.nonProxyHosts", hosts));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
    }

    private String required(String name) {
        return value(name).orElseThrow(() -> new IllegalArgumentException("the build does not tell " + name));
    }
}
