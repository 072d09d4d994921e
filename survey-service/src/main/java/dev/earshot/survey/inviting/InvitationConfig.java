package dev.earshot.survey.inviting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How personal links live. */
@ConfigMapping(prefix = "earshot.invitations")
interface InvitationConfig {
    /** How long a link works when its sender does not say; longer brings later answers about dimmer memories. */
    @WithDefault("30d")
    Duration lifetime();

    /** Where lists wait that were uploaded on the page, and their links until they are fetched: an hour, or until a person is erased. */
    @WithDefault("${java.io.tmpdir}/earshot-mailings")
    Path directory();
}
