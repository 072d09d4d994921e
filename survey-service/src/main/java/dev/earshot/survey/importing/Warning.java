package dev.earshot.survey.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to look at before a file is imported: not wrong for sure. */
@Schema(name = "ImportWarning")
record Warning(String field, String detail, String remedy) {}
