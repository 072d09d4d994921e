package dev.earshot.survey.look;

import dev.earshot.survey.field.Field;

/** Makes logos of files. */
final class Logos {
    private Logos() {}

    static Logo read(Field field, byte[] file) {
        if (file.length == 0) {
            throw field.refused("The picture is empty.", "Use a PNG, JPEG, GIF or SVG.");
        }
        return Drawing.isMeantBy(file)
                ? Drawing.read(field, file)
                : Picture.read(field, file)
                        .orElseThrow(() -> field.refused(
                                "This is no picture that browsers of all ages show.", "Use a PNG, JPEG, GIF or SVG."));
    }
}
