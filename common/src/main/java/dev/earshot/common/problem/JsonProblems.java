package dev.earshot.common.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body in the caller's words, without quoting what the body held. */
public final class JsonProblems {
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '(.{1,100})'", Pattern.DOTALL);

    private JsonProblems() {}

    public static Problem of(JacksonException unreadable) {
        if (unreadable.getCause() instanceof ProblemException refusal) {
            return refusal.problem();
        }
        if (unreadable.getCause() instanceof StreamConstraintsException deeper) {
            return of(deeper);
        }
        Optional<String> twice = Optional.ofNullable(unreadable.getOriginalMessage())
                .map(DUPLICATE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
        if (twice.isPresent()) {
            return Problem.badRequest(
                    twice.get(), "The field `" + twice.get() + "` comes twice.", "Send it once: which one is meant?");
        }
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                Problem.badRequest(
                        path(unknown),
                        "The field `" + unknown.getPropertyName() + "` is not known here.",
                        "Remove it, or use one of: "
                                + unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".");
            case StreamConstraintsException tooMuch ->
                Problem.badRequest("body", "The JSON is nested too deeply or holds too long a value.", "Flatten it.");
            case InvalidFormatException format ->
                Problem.badRequest(path(format), "The value cannot be read as " + kind(format) + ".", remedy(format));
            case MismatchedInputException mismatch ->
                Problem.badRequest(
                        path(mismatch),
                        "The value is missing or of the wrong kind" + place(mismatch.getLocation()) + ".",
                        "See /api/openapi.json for the shape.");
            case JsonMappingException garbled
            when garbled.getCause() instanceof JsonParseException ->
                Problem.badRequest(
                        path(garbled),
                        "The value is not valid JSON in UTF-8" + place(garbled.getLocation()) + ".",
                        "Check syntax and encoding at that place.");
            case JsonMappingException mapping ->
                Problem.badRequest(
                        path(mapping),
                        "The value is not acceptable" + place(mapping.getLocation()) + ".",
                        "See /api/openapi.json for the shape.");
            case JsonParseException syntax ->
                Problem.badRequest(
                        "body",
                        "The body is not valid JSON in UTF-8" + place(syntax.getLocation()) + ".",
                        "Check syntax and encoding at that place.");
            default -> Problem.badRequest("body", "The body cannot be read as JSON.", "Send valid JSON in UTF-8.");
        };
    }

    private static String kind(InvalidFormatException format) {
        Class<?> target = format.getTargetType();
        return target == null ? "the expected kind" : target.isEnum() ? "one of the known words" : readable(target);
    }

    private static String remedy(InvalidFormatException format) {
        Class<?> target = format.getTargetType();
        if (target != null && target.isEnum()) {
            return "Use one of: "
                    + List.of(target.getEnumConstants()).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return "Send " + (target == null ? "the expected kind" : readable(target)) + ".";
    }

    private static String readable(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Double", "double" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "Instant" -> "an ISO-8601 time in UTC, such as 2026-01-31T09:30:00Z";
            case "UUID" -> "a UUID";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String path(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
