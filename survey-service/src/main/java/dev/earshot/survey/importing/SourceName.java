package dev.earshot.survey.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source of a file may be called, to keep its ids apart from those of others. */
final class SourceName {
    private static final Pattern NAME = Pattern.compile("(.+?)(?:\\.\\w{1,5})?(?:\\s*\\(\\d+\\))?(?:\\.\\w{1,5})?");
    private static final int LONGEST = 80;

    private SourceName() {}

    /** The name of the file without its ending and a browser's counting, or else the tool that wrote it. */
    static Optional<String> proposed(String file, Optional<KnownExport> tool) {
        Matcher name = NAME.matcher(file.strip());
        return name.matches() && name.group(1).length() <= LONGEST
                ? Optional.of(name.group(1))
                : tool.map(KnownExport::product);
    }
}
