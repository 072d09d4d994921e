package dev.earshot.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** An answer the gateway gives itself: a page for people, an RFC 9457 problem for machines. */
enum Refusal {
    AMBIGUOUS_PATH(400, "This address is not in plain form", "Use a path without dot segments or double slashes."),
    UNKNOWN_PATH(404, "There is nothing here", "Check the address."),
    STARTING(503, "Just a moment", "This part of Earshot is starting. The page tries again by itself."),
    BROKEN(502, "That did not work", "This part of Earshot broke off its answer. Try again."),
    SLOW(504, "That took too long", "This part of Earshot did not answer in time. Try again.");

    private static final int RETRY_SECONDS = 2;

    private final int status;
    private final String title;
    private final String remedy;

    Refusal(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    void answer(HttpServerRequest request) {
        boolean page = wantsPage(request.headers());
        request.response().setStatusCode(status).putHeader("Content-Type", contentType(page));
        headers(request.response().headers());
        // What is still to come of a refused body is not read.
        request.response().putHeader("Connection", "close");
        request.response()
                .end(body(page))
                .onComplete(sent -> request.connection().close());
    }

    ProxyResponse answer(ProxyRequest request) {
        boolean page = wantsPage(request.headers());
        ProxyResponse response = request.release().response().setStatusCode(status);
        headers(response.headers());
        return response.setBody(Body.body(body(page))).putHeader("Content-Type", contentType(page));
    }

    private void headers(MultiMap headers) {
        headers.set("Cache-Control", "no-store").set("X-Content-Type-Options", "nosniff");
        if (status == STARTING.status) {
            headers.set("Retry-After", Integer.toString(RETRY_SECONDS));
        }
    }

    private Buffer body(boolean page) {
        return page ? Buffer.buffer(page()) : problem().toBuffer();
    }

    private JsonObject problem() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", title + ".")
                .put("remedy", remedy);
    }

    private String page() {
        String refresh = this == STARTING ? "<meta http-equiv=\"refresh\" content=\"" + RETRY_SECONDS + "\">" : "";
        return """
               <!doctype html>
               <html lang="en">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               %1$s
               <title>%2$s - Earshot</title>
               </head>
               <body>
               <main>
               <h1>%2$s</h1>
               <p>%3$s</p>
               </main>
               </body>
               </html>
               """.formatted(refresh, title, remedy);
    }

    private static String contentType(boolean page) {
        return page ? "text/html; charset=utf-8" : "application/problem+json";
    }

    private static boolean wantsPage(MultiMap headers) {
        String accept = headers.get("Accept");
        return accept != null && accept.contains("text/html");
    }
}
