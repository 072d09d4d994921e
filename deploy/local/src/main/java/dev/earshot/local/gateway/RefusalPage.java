package dev.earshot.local.gateway;

import org.jspecify.annotations.Nullable;

/** A refusal for people: the services' page of a problem, but whole even while no service delivers the style sheet. */
final class RefusalPage {
    /** The policy of the services' pages. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private RefusalPage() {}

    /**
     * A page that was merely opened comes back by itself; one that was sent would come back without what was sent.
     *
     * @param back where the form is that was sent, for who cannot go back to it
     */
    static String of(Refusal refusal, boolean opened, @Nullable String back) {
        String again = refusal.headers().get("Retry-After");
        String refresh =
                again == null || !opened ? "" : "<meta http-equiv=\"refresh\" content=\"%s\">".formatted(again);
        String remedy = again == null
                ? refusal.remedy()
                : opened ? "The page tries again by itself." : "Nothing was stored. Go back and send it again.";
        String way = back == null
                ? ""
                : "<p>Your browser's Back button shows the form as you filled it in; or <a href=\"%s\">open it anew</a>.</p>"
                        .formatted(escaped(back));
        return """
               <!DOCTYPE html>
               <html lang="en">
               <head>
                 <meta charset="utf-8">
                 <meta name="viewport" content="width=device-width, initial-scale=1">
                 <meta name="color-scheme" content="light dark">
                 %1$s
                 <title>%2$s · Earshot</title>
                 <link rel="icon" href="/static/earshot.svg" type="image/svg+xml">
                 <link rel="stylesheet" href="/static/earshot.css">
               </head>
               <body>
                 <main id="main">
                   <section class="narrow card">
                     <h1>%3$s</h1>
                     <p>%4$s</p>
                     %6$s
                     <p class="faint">%5$d %2$s</p>
                   </section>
                 </main>
               </body>
               </html>
               """.formatted(refresh, refusal.title(), refusal.detail(), remedy, refusal.status(), way);
    }

    private static String escaped(String path) {
        return path.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
