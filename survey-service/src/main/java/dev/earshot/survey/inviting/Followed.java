package dev.earshot.survey.inviting;

import dev.earshot.survey.recording.Kept;
import java.util.Optional;

/**
 * A link that somebody follows.
 *
 * @param standing the answer that has come on its occasion
 */
public record Followed(Invitation invitation, Optional<Kept> standing) {}
