package dev.earshot.common.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that nobody would read: who sends a wish in it must not believe that it was heard. */
class ExpectedBody {
    private static final Set<Class<? extends Annotation>> ELSEWHERE =
            Set.of(RestPath.class, RestQuery.class, RestHeader.class, BeanParam.class, Context.class);

    /** Many clients send an empty object with every POST; it wishes for nothing. */
    private static final int EMPTY_OBJECT = "{}".length();

    private final Map<Method, Boolean> reads = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo target) {
        Method method = target.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/api/") || !hasBody(request)) {
            return;
        }
        if (!reads.computeIfAbsent(method, ExpectedBody::readsBody)) {
            throw Problem.badRequest("body", "This address takes no body.", "Send the request without one.")
                    .toException();
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > EMPTY_OBJECT || request.getHeaderString("Transfer-Encoding") != null;
    }

    private static boolean readsBody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(ExpectedBody::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return ELSEWHERE.stream().noneMatch(parameter::isAnnotationPresent);
    }
}
