package dev.earshot.common.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the build asks of every resource of the API, in every service. */
public final class ApiRules {
    /** A resource without it lets the framework choose, and it chooses {@code toString()} for who asks for HTML. */
    public static final ArchRule THE_API_ANSWERS_IN_JSON = classes()
            .that(DescribedPredicate.describe("are resources of the API", ApiRules::isOfTheApi))
            .should(produceJson());

    private ApiRules() {}

    private static boolean isOfTheApi(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                && type.getAnnotationOfType(Path.class).value().startsWith("/api/");
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
