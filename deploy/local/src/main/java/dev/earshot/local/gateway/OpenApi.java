package dev.earshot.local.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One OpenAPI document out of several: paths side by side, equal components once, unequal ones under own names. */
final class OpenApi {
    private static final String SCHEMAS = "schemas";
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final JsonArray tags = new JsonArray();
    private final String url;

    OpenApi(String url) {
        this.url = url;
    }

    /** Takes in what one service says of itself; its pages for people are left out. */
    void add(Backend backend, String text) {
        JsonObject document = withoutClashes(backend, text);
        object(document, "paths").forEach(path -> {
            if (path.getKey().startsWith("/api/") || path.getKey().startsWith("/odata")) {
                merge(paths, path.getKey(), (JsonObject) path.getValue());
            }
        });
        object(document, "components")
                .forEach(section -> merge(components, section.getKey(), (JsonObject) section.getValue()));
        for (Object tag : document.getJsonArray("tags", new JsonArray())) {
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
    }

    /** Renames schemas that mean something else elsewhere, together with the references to them. */
    private JsonObject withoutClashes(Backend backend, String text) {
        JsonObject known = object(components, SCHEMAS);
        JsonObject schemas = object(object(new JsonObject(text), "components"), SCHEMAS);
        String renamed = text;
        for (String name : schemas.fieldNames()) {
            if (known.containsKey(name) && !known.getValue(name).equals(schemas.getValue(name))) {
                renamed = renamed.replace(
                        "\"#/components/schemas/" + name + "\"", "\"#/components/schemas/" + own(backend, name) + "\"");
            }
        }
        JsonObject document = new JsonObject(renamed);
        JsonObject own = object(object(document, "components"), SCHEMAS);
        for (String name : schemas.fieldNames()) {
            if (known.containsKey(name) && !known.getValue(name).equals(schemas.getValue(name))) {
                own.put(own(backend, name), own.remove(name));
            }
        }
        return document;
    }

    private static String own(Backend backend, String name) {
        String service = backend.title().substring(0, backend.title().indexOf('-'));
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + name;
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.getJsonObject(name, new JsonObject());
    }

    private static void merge(JsonObject target, String name, JsonObject addition) {
        target.put(name, object(target, name).mergeIn(addition));
    }

    /** Without the schemas that nothing here refers to: the inside of the services, and what only their pages use. */
    JsonObject document() {
        JsonObject schemas = object(components, SCHEMAS);
        Deque<Object> unread = new ArrayDeque<>();
        unread.add(paths);
        components.stream()
                .filter(section -> !section.getKey().equals(SCHEMAS))
                .forEach(section -> unread.add(section.getValue()));
        Set<String> used = new TreeSet<>();
        while (!unread.isEmpty()) {
            Matcher reference = REFERENCE.matcher(unread.remove().toString());
            while (reference.find()) {
                String name = reference.group(1);
                if (used.add(name) && schemas.containsKey(name)) {
                    unread.add(schemas.getJsonObject(name));
                }
            }
        }
        schemas.fieldNames().retainAll(used);
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", "Earshot").put("version", "v1"))
                .put("servers", new JsonArray().add(new JsonObject().put("url", url)))
                .put("tags", tags)
                .put("paths", paths)
                .put("components", components);
    }
}
