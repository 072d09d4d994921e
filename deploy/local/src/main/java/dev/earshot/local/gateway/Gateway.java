package dev.earshot.local.gateway;

import dev.earshot.local.process.EngineFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** One origin for all services: routes by path, streams bodies both ways, and answers while a part restarts. */
public final class Gateway implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 90;
    private static final int CONNECTIONS_PER_SERVICE = 128;
    private static final int HEADER_BYTES = 16 * 1024;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    private final Backends backends;
    private final HttpProxy proxy;
    private final WholeOrigin wholeOrigin;

    private Gateway(Backends backends, String publicUrl) {
        this.backends = backends;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setKeepAliveTimeout(20)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE));
        this.wholeOrigin = new WholeOrigin(client, backends, publicUrl);
        this.proxy = HttpProxy.reverseProxy(client).origin(this::connect).addInterceptor(new Forwarding());
    }

    /** Listens there; the public URL is what links and the API description name. */
    public static Gateway start(String host, int port, String publicUrl, Backends backends) {
        Gateway gateway = new Gateway(backends, publicUrl);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxHeaderSize(HEADER_BYTES)
                .setHandle100ContinueAutomatically(true);
        try {
            gateway.vertx
                    .createHttpServer(options)
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

    private void handle(HttpServerRequest request) {
        Optional<PlainPath> path = PlainPath.of(request.path() == null ? "" : request.path());
        if (path.isEmpty()) {
            refuse(request, Refusal.unplain(request.path()));
        } else if (Routes.isInside(path.get())) {
            refuse(request, Refusal.UNKNOWN_PATH);
        } else if (wholeOrigin.answers(request, path.get())) {
            return;
        } else if (backends.isStarted(Routes.of(request.method(), path.get()))) {
            proxy.handle(request);
        } else {
            refuse(request, Refusal.STARTING);
        }
    }

    private static void refuse(HttpServerRequest request, Refusal refusal) {
        Reply.of(refusal, request).send(request);
    }

    /** A request to the service that answers, with the host that the client named: redirects are made from it. */
    private Future<HttpClientRequest> connect(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        PlainPath path = PlainPath.of(request.path()).orElseThrow();
        RequestOptions service =
                new RequestOptions().setHost(LOOPBACK).setPort(backends.port(Routes.of(request.method(), path)));
        return context.client()
                .request(service)
                .map(onward -> request.authority() == null ? onward : onward.authority(request.authority()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Adds what the services must know, and turns a failed hop into an answer. */
    private static final class Forwarding implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ForwardedHeaders.set(context.request().headers(), context.request().proxiedRequest());
            return context.sendRequest()
                    .recover(failure -> Future.succeededFuture(
                            Reply.of(refusal(failure), context.request().proxiedRequest())
                                    .insteadOf(context.request())));
        }

        private static Refusal refusal(Throwable failure) {
            return switch (failure) {
                case ConnectException down -> Refusal.STARTING;
                case TimeoutException late -> Refusal.SLOW;
                default -> Refusal.BROKEN;
            };
        }
    }
}
