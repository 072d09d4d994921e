package dev.earshot.survey.disk;

import java.time.Instant;

/** Files that wait on disk as they came: whoever is in them, no erasure can look for a person there. */
public interface PersonalFiles {
    /** Deletes those that came before a person was erased, whether they hold that person or not. */
    void discardFromBefore(Instant erasure);
}
