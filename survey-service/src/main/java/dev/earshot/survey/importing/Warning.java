package dev.earshot.survey.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.earshot.common.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to look at before a file is imported: not wrong for sure. */
@Schema(name = "ImportWarning")
record Warning(String field, String detail, String remedy) {
    /** For the person in front of it. */
    @JsonIgnore
    public String shown() {
        return Problem.quoted(detail);
    }
}
