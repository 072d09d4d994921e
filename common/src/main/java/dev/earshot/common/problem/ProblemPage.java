package dev.earshot.common.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** The friendly page that a person sees instead of a problem document. */
@ApplicationScoped
class ProblemPage {
    @CheckedTemplate(basePath = "common", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(Problem problem);
    }

    String of(Problem problem) {
        return Templates.problem(problem).render();
    }
}
