package dev.earshot.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * A session (and process group) of its own for a command, deaf to Ctrl-C: what is sent to the launcher's whole group
 * reaches the launcher only, which then ends its parts in order.
 */
public final class OwnSession {
    /** An ignored signal stays ignored through exec, and a JVM respects that. macOS has no setsid, but Perl. */
    private static final String SCRIPT = """
            trap '' INT HUP
            if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
            if command -v perl >/dev/null 2>&1; then exec perl -MPOSIX -e 'POSIX::setsid(); exec @ARGV' "$@"; fi
            exec "$@"
            """;

    private OwnSession() {}

    /** The command line that runs this command so; the process keeps its number throughout. */
    public static List<String> of(List<String> command) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        words.addAll(command);
        return words;
    }
}
