package dev.earshot.common.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the addressed method would ignore, wholly or in part: those it does not declare, empty
 * ones, and the second of those it takes once. A filter that is ignored is a wrong answer.
 */
class KnownParameters {
    /** By method, the names it declares, and whether each may come more than once. */
    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo target) {
        Method method = target.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Map<String, Boolean> known = declared.computeIfAbsent(method, KnownParameters::parametersOf);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, Map<String, Boolean> known) {
        if (!known.containsKey(name)) {
            throw Problem.badRequest(
                            name,
                            "The query parameter is not known at this address.",
                            known.isEmpty()
                                    ? "Remove it: this address takes none."
                                    : "Remove it, or use one of: " + String.join(", ", known.keySet()) + ".")
                    .toException();
        }
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw Problem.badRequest(name, "The query parameter has no value.", "Give it one, or leave it out.")
                    .toException();
        }
        if (values.size() > 1 && !known.getOrDefault(name, false)) {
            throw Problem.badRequest(name, "The query parameter comes more than once.", "Send it once.")
                    .toException();
        }
    }

    private static Map<String, Boolean> parametersOf(Method method) {
        Map<String, Boolean> known = new TreeMap<>();
        Arrays.stream(method.getParameters()).forEach(each -> note(each, each.getName(), each.getType(), known));
        for (Class<?> group : method.getParameterTypes()) {
            if (group.isRecord()) {
                Arrays.stream(group.getRecordComponents())
                        .forEach(each -> note(each, each.getName(), each.getType(), known));
            }
            Arrays.stream(group.getDeclaredFields()).forEach(each -> note(each, each.getName(), each.getType(), known));
        }
        return known;
    }

    private static void note(AnnotatedElement element, String fallback, Class<?> type, Map<String, Boolean> known) {
        boolean repeatable = Collection.class.isAssignableFrom(type) || type.isArray();
        RestQuery rest = element.getAnnotation(RestQuery.class);
        QueryParam plain = element.getAnnotation(QueryParam.class);
        if (rest != null) {
            known.put(rest.value().isEmpty() ? fallback : rest.value(), repeatable);
        } else if (plain != null) {
            known.put(plain.value(), repeatable);
        }
    }
}
