package dev.earshot.common.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/** What the build asks of every resource of the API, in every service. */
public final class ApiRules {
    private static final Set<Class<? extends Annotation>> WITH_BODY = Set.of(POST.class, PUT.class, PATCH.class);
    private static final DescribedPredicate<JavaClass> IS_OF_THE_API =
            DescribedPredicate.describe("are resources of the API", ApiRules::isOfTheApi);

    /** A resource without it lets the framework choose, and it chooses {@code toString()} for who asks for HTML. */
    public static final ArchRule THE_API_ANSWERS_IN_JSON =
            classes().that(IS_OF_THE_API).should(produceJson());

    /** A method without it reads any type as it can, and fails where it cannot. */
    public static final ArchRule THE_API_SAYS_WHAT_IT_READS = methods()
            .that()
            .areDeclaredInClassesThat(IS_OF_THE_API)
            .and(DescribedPredicate.describe("take a body", ApiRules::takesBody))
            .should()
            .beAnnotatedWith(Consumes.class);

    private ApiRules() {}

    private static boolean isOfTheApi(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                && type.getAnnotationOfType(Path.class).value().startsWith("/api/");
    }

    /** The body is the parameter that is nothing else: what else there is comes annotated. */
    private static boolean takesBody(JavaMethod method) {
        return WITH_BODY.stream().anyMatch(method::isAnnotatedWith)
                && method.getParameters().stream()
                        .anyMatch(one -> one.getAnnotations().stream()
                                .map(annotation -> annotation.getRawType().getPackageName())
                                .noneMatch(name -> name.equals("org.jboss.resteasy.reactive")
                                        || name.startsWith("jakarta.ws.rs")));
    }

    private static ArchCondition<JavaClass> produceJson() {
        return new ArchCondition<>("produce application/json") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean json = type.isAnnotatedWith(Produces.class)
                        && List.of(type.getAnnotationOfType(Produces.class).value())
                                .equals(List.of(MediaType.APPLICATION_JSON));
                events.add(new SimpleConditionEvent(type, json, type.getName() + " produces JSON: " + json));
            }
        };
    }
}
