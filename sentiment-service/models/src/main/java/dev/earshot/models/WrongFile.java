package dev.earshot.models;

import java.io.IOException;

/** What came under a model's name is another file. */
final class WrongFile extends IOException {
    WrongFile(Model model) {
        super(model.fileName() + " is not the file that was published (its SHA-256 should be " + model.sha256()
                + "); it was deleted");
    }
}
