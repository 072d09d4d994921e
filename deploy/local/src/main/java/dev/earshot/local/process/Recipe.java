package dev.earshot.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How to start a process: its name for people, command line, additional environment, directory and log file. */
public record Recipe(String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
    public Recipe {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a process needs a command: " + name);
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
