package dev.earshot.local.suite;

import dev.earshot.local.process.EngineFailure;
import java.net.http.HttpResponse;

/** The proof that people can begin: the login page arrives through the gateway. */
public final class FirstPage {
    private static final String PAGE = "/login";

    private FirstPage() {}

    /** Fails unless the gateway on this port delivers the page. */
    public static void require(int port) {
        int status = Probe.get(port, PAGE).map(HttpResponse::statusCode).orElse(0);
        if (status != 200) {
            throw new EngineFailure("the first page (" + PAGE + ") is not there: status " + status);
        }
    }
}
