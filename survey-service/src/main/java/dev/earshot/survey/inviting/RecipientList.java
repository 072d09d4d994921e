package dev.earshot.survey.inviting;

import java.io.IOException;
import java.io.OutputStream;

/** A file of people who are to be asked, too long to be held in memory. */
interface RecipientList {
    /** Reads it once; refuses, as a problem that names the place, a list that is broken anywhere. */
    void check();

    /** Writes it again, with a link or the reason why there is none beside each recipient. */
    void writeWithLinks(Mailing.Deed inviting, String origin, OutputStream to) throws IOException;
}
