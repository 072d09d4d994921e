package dev.earshot.common.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the addressed method does not declare: a filter that is ignored is a wrong answer. */
class KnownParameters {
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo target) {
        Method method = target.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(method, KnownParameters::parametersOf);
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw Problem.badRequest(
                                name,
                                "The query parameter is not known at this address.",
                                known.isEmpty()
                                        ? "Remove it: this address takes none."
                                        : "Remove it, or use one of: " + String.join(", ", known) + ".")
                        .toException();
            }
        }
    }

    private static Set<String> parametersOf(Method method) {
        Stream<String> own = Arrays.stream(method.getParameters()).flatMap(p -> name(p, p.getName()));
        Stream<String> grouped = Arrays.stream(method.getParameterTypes()).flatMap(KnownParameters::fieldsOf);
        return Stream.concat(own, grouped).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> fieldsOf(Class<?> group) {
        Stream<String> components = group.isRecord()
                ? Arrays.stream(group.getRecordComponents()).flatMap(c -> name(c, c.getName()))
                : Stream.empty();
        return Stream.concat(
                components, Arrays.stream(group.getDeclaredFields()).flatMap(f -> name(f, f.getName())));
    }

    private static Stream<String> name(AnnotatedElement element, String fallback) {
        RestQuery rest = element.getAnnotation(RestQuery.class);
        QueryParam plain = element.getAnnotation(QueryParam.class);
        if (rest != null) {
            return Stream.of(rest.value().isEmpty() ? fallback : rest.value());
        }
        return plain == null ? Stream.empty() : Stream.of(plain.value());
    }
}
