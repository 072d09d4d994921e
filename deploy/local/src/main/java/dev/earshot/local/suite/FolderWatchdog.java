package dev.earshot.local.suite;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.OwnSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Deletes a temporary data folder even if the launcher is killed, once the parts that work in it have ended. */
final class FolderWatchdog {
    /** Reading ends when our end of the pipe closes, however we end. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            read -r never
            for file in "$1"/*/process.pid; do
              [ -f "$file" ] || continue
              read -r pid started < "$file"
              tries=0
              while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 150 ]; do
                tries=$((tries + 1))
                sleep 0.2
              done
            done
            rm -rf -- "$1"
            """;

    private FolderWatchdog() {}

    static void over(Path folder) {
        try {
            new ProcessBuilder(OwnSession.of(List.of("/bin/sh", "-c", SCRIPT, "sh", folder.toString())))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new EngineFailure("cannot watch over " + folder + ": " + e.getMessage(), e);
        }
    }
}
