package dev.earshot.local.mysql;

import dev.earshot.local.process.EngineFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts stubs where the server's optional libraries are not installed, and explains what else it lacks. */
final class MissingLibraries {
    static final String DIRECTORY = "lib/private";
    static final String LIBAIO = "libaio.so.1";

    private static final Map<String, List<String>> OPTIONAL = Map.of(
            LIBAIO,
            List.of("io_setup", "io_submit", "io_getevents", "io_destroy", "io_cancel", "io_queue_init"),
            "libnuma.so.1",
            List.of(
                    "numa_available",
                    "numa_free",
                    "numa_alloc_local",
                    "numa_alloc_onnode",
                    "numa_bitmask_free",
                    "numa_get_mems_allowed",
                    "set_mempolicy",
                    "mbind"));
    private static final Pattern MISSING = Pattern.compile("shared libraries: ([^: ]+):");

    private MissingLibraries() {}

    static void replaceBelow(Path root) throws IOException {
        for (int attempt = 0; attempt <= OPTIONAL.size(); attempt++) {
            Process version = run(root);
            String output = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (version.onExit().join().exitValue() == 0) {
                return;
            }
            Matcher missing = MISSING.matcher(output);
            String library = missing.find() ? missing.group(1) : "";
            List<String> functions = OPTIONAL.get(library);
            if (functions == null) {
                throw unusable(output);
            }
            StubLibrary.write(root.resolve(DIRECTORY).resolve(library), library, functions);
        }
    }

    private static Process run(Path root) {
        try {
            return new ProcessBuilder(root.resolve("bin/mysqld").toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException otherSystem) {
            throw unusable(otherSystem.toString());
        }
    }

    private static EngineFailure unusable(String why) {
        return new EngineFailure("the embedded MySQL does not run on this system: " + why.trim()
                + "\nInstall what it misses (on an Apple processor: softwareupdate --install-rosetta),"
                + " or start a MySQL 8 yourself and name it in EARSHOT_MYSQL_URL");
    }
}
