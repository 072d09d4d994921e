package dev.earshot.local.command;

import dev.earshot.local.suite.DataFolder;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What demo and up share. */
final class RunOptions {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port of the address that people open (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for all data, logs and secrets.")
    @Nullable
    Path data;

    @Option(names = "--detach", description = "Go on in the background; ./earshot stop ends it.")
    boolean detach;

    @Option(names = "--temporary", hidden = true, description = "Delete the data folder at the end.")
    boolean temporary;

    /** The folder that was named, or else that one. */
    DataFolder folder(Supplier<DataFolder> otherwise) {
        Path named = data;
        return named == null ? otherwise.get() : DataFolder.named(named, temporary);
    }
}
