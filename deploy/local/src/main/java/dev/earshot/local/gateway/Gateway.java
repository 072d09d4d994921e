package dev.earshot.local.gateway;

import dev.earshot.local.process.EngineFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;

/** One origin for all services: routes by path, takes in bodies or streams them, and answers while a part restarts. */
public final class Gateway implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 90;
    private static final int CONNECTIONS_PER_SERVICE = 128;
    private static final int CONNECTIONS_FOR_IMPORTS = 16;
    private static final int HEADER_BYTES = 16 * 1024;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    private final HttpClient client = client(CONNECTIONS_PER_SERVICE);
    /** Of their own, so that slow uploads take none from the pages. */
    private final HttpClient importClient = client(CONNECTIONS_FOR_IMPORTS);

    private final Backends backends;
    private final WholeOrigin wholeOrigin;
    private final Origin origin;
    private final Bodies bodies;
    private final long answerMillis;
    private final OpenConnections openConnections;

    private Gateway(Backends backends, String publicUrl, Limits limits) {
        vertx.exceptionHandler(BrokenHops::note);
        this.backends = backends;
        this.wholeOrigin = new WholeOrigin(vertx, client, backends, publicUrl);
        this.origin = Origin.of(publicUrl);
        this.bodies = new Bodies(vertx, limits);
        this.answerMillis = limits.answer().toMillis();
        this.openConnections = new OpenConnections(limits);
    }

    /** Listens there; the public URL is what links and the API description name. */
    public static Gateway start(String host, int port, String publicUrl, Backends backends, Limits limits) {
        Gateway gateway = new Gateway(backends, publicUrl, limits);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxHeaderSize(HEADER_BYTES)
                // The services speak HTTP/1.1, and so do the proxies before us: it would bring nothing but its own
                // attacks.
                .setHttp2ClearTextEnabled(false);
        try {
            gateway.vertx
                    .createHttpServer(options)
                    .connectionHandler(gateway.openConnections::enter)
                    .invalidRequestHandler(gateway::refuseUnreadable)
                    .requestHandler(gateway::handle)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return gateway;
        } catch (RuntimeException e) {
            gateway.close();
            throw new EngineFailure(
                    "cannot listen on " + host + ":" + port + " (in use?): choose another port with --port", e);
        }
    }

    private HttpClient client(int connectionsPerService) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setKeepAliveTimeout(20)
                .setMaxPoolSize(connectionsPerService));
    }

    private void handle(HttpServerRequest request) {
        Optional<PlainPath> path = PlainPath.of(mended(request));
        if (path.isEmpty()) {
            refuse(request, Refusal.unplain(request.path()));
        } else if (request.headers().getAll("Host").size() > 1) {
            refuse(request, Refusal.TWO_HOSTS);
        } else if (Routes.isInside(path.get())) {
            refuse(request, Refusal.UNKNOWN_PATH);
        } else if (!wholeOrigin.answers(request, path.get())) {
            serve(request, path.get());
        }
    }

    /** Its path; a placeholder such as %%url%% reaches the page that says what is wrong with the link. */
    private static String mended(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        return Routes.isForRespondents(path) ? PercentSigns.mended(path) : path;
    }

    private void serve(HttpServerRequest request, PlainPath path) {
        Backend backend = Routes.of(request.method(), path);
        String query = request.query() == null ? "" : "?" + request.query();
        if (!backends.isStarted(backend)) {
            refuse(request, Refusal.STARTING);
        } else if (Bodies.isCoded(request)) {
            refuse(request, Refusal.CODED);
        } else if (PercentSigns.areBroken(query) && !Routes.isForRespondents(path.text())) {
            refuse(request, Refusal.BROKEN_QUERY);
        } else {
            String address = OddCharacters.escaped(mended(request) + PercentSigns.mended(query));
            boolean streamed = BodySize.isUnlimited(request.method(), path);
            send(request, path, new Hop(backend, address, origin.namedBy(request), streamed));
        }
    }

    private void send(HttpServerRequest request, PlainPath path, Hop hop) {
        if (hop.streamed()) {
            Bodies.askFor(request);
            proxy(hop).handle(request);
            return;
        }
        bodies.takeIn(request, BodySize.most(hop.backend(), path)).onSuccess(intake -> {
            switch (intake) {
                case Intake.Whole(Buffer body) ->
                    proxy(hop).addInterceptor(new TakenIn(body)).handle(request);
                case Intake.Without() -> proxy(hop).handle(request);
                case Intake.Refused(Refusal why) -> refuse(request, why);
                case Intake.BrokenOff() -> {}
            }
        });
    }

    /** For one request: how it goes on depends on more than a proxy for all could know. */
    private HttpProxy proxy(Hop hop) {
        HttpClient through = hop.streamed() ? importClient : client;
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), through)
                .origin(context -> connect(context, hop))
                .addInterceptor(new Forwarding(vertx, hop.address(), hop.named(), hop.streamed()));
    }

    private Future<HttpClientRequest> connect(ProxyContext context, Hop hop) {
        RequestOptions service = new RequestOptions().setHost(LOOPBACK).setPort(backends.port(hop.backend()));
        if (!hop.streamed()) {
            // Before a connection idles out, on which the caller could still be told.
            service.setConnectTimeout(answerMillis).setIdleTimeout(answerMillis);
        }
        return context.client()
                .request(service)
                .map(onward -> onward.authority(hop.named().authority()).exceptionHandler(BrokenHops::note))
                .onSuccess(onward -> context.set(Forwarding.ONWARD, onward));
    }

    private void refuseUnreadable(HttpServerRequest request) {
        // Where the next request begins nobody knows.
        request.response().endHandler(sent -> request.connection().close());
        Reply.of(Refusal.unreadable(request.decoderResult().cause()), request).send(request, vertx);
    }

    private void refuse(HttpServerRequest request, Refusal refusal) {
        Reply.of(refusal, request).send(request, vertx);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /**
     * Where a request goes on to: the service, the address it shall see, the origin it shall know itself by, and whether
     * its body goes on while it comes.
     */
    private record Hop(Backend backend, String address, Origin named, boolean streamed) {}

    /** Sends the body that has been taken in, whose memory is free once the service has answered. */
    private final class TakenIn implements ProxyInterceptor {
        private final Buffer body;

        TakenIn(Buffer body) {
            this.body = body;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            context.request().setBody(Body.body(body));
            return context.sendRequest().onComplete(answered -> bodies.giveBack(request, body));
        }
    }
}
