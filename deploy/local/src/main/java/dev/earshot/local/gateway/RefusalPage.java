package dev.earshot.local.gateway;

/** A refusal for people: the services' page of a problem, but whole even while no service delivers the style sheet. */
final class RefusalPage {
    /** The policy of the services' pages. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private RefusalPage() {}

    /** A page that was merely opened comes back by itself; one that was sent would come back without what was sent. */
    static String of(Refusal refusal, boolean opened) {
        String again = refusal.headers().get("Retry-After");
        String refresh =
                again == null || !opened ? "" : "<meta http-equiv=\"refresh\" content=\"%s\">".formatted(again);
        String remedy = again == null
                ? refusal.remedy()
                : opened ? "The page tries again by itself." : "Nothing was stored. Go back and send it again.";
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
                     <p class="faint">%5$d %2$s</p>
                   </section>
                 </main>
               </body>
               </html>
               """.formatted(refresh, refusal.title(), refusal.detail(), remedy, refusal.status());
    }
}
