package dev.stele.server;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: the interface of design version 1, and the web page. */
public final class SteleServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SteleServer.class);
  private static final int START_SECONDS = 30;
  private static final int STOP_SECONDS = 10;

  /** A text to match and its neighbours may be long; a Chinese character is nine bytes of it. */
  private static final int LONGEST_REQUEST_LINE = 96 * 1024;

  private static final int IDLE_SECONDS = 120;

  private final Vertx vertx;
  private final HttpServer server;
  private final String host;

  private SteleServer(Vertx vertx, HttpServer server, String host) {
    this.vertx = vertx;
    this.server = server;
    this.host = host;
  }

  /**
   * Starts a server. When this returns it listens.
   *
   * @param uploads a folder of the server's own, on the volume of the queue's; what lies in it is
   *     deleted
   * @throws ServerException where the port is in use, the host is none of this machine, or it is
   *     not a loopback address and there is no token
   */
  public static SteleServer start(ServerOptions options, Services services, Path uploads)
      throws ServerException {
    boolean loopback = isLoopback(options.host());
    if (!loopback && options.token().isEmpty()) {
      throw new ServerException(
          ("%s is not a loopback address: without a token (server.token) everybody who reaches it"
                  + " could read and change the memory")
              .formatted(options.host()));
    }
    deleteLeftOvers(uploads);
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Vertx vertx =
        Vertx.builder()
            .with(
                new VertxOptions()
                    .setMetricsOptions(
                        new MicrometerMetricsOptions()
                            .setEnabled(true)
                            .setJvmMetricsEnabled(true)
                            .setLabels(
                                EnumSet.of(
                                    Label.HTTP_METHOD,
                                    Label.HTTP_CODE,
                                    Label.HTTP_ROUTE,
                                    Label.POOL_NAME,
                                    Label.POOL_TYPE))))
            .withMetrics(new MicrometerMetricsFactory(metrics))
            .build();
    try {
      Router router =
          new Routes(vertx, options, services, uploads, metrics).router(vertx, loopback);
      HttpServer server =
          vertx
              .createHttpServer(
                  new HttpServerOptions()
                      .setHost(options.host())
                      .setPort(options.port())
                      .setCompressionSupported(true)
                      .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
                      // Browsers speak HTTP/2 over TLS only; in the clear, connections broke off.
                      .setHttp2ClearTextEnabled(false)
                      .setIdleTimeout(IDLE_SECONDS)
                      .setIdleTimeoutUnit(TimeUnit.SECONDS))
              .requestHandler(router);
      listen(server, options);
      return new SteleServer(vertx, server, options.host());
    } catch (ServerException | RuntimeException e) {
      close(vertx);
      throw e;
    }
  }

  /** The address at which it answers, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + server.actualPort();
  }

  /** Stops listening, and breaks off what is being answered. */
  @Override
  public void close() {
    close(vertx);
  }

  private static boolean isLoopback(String host) throws ServerException {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ServerException("there is no host '" + host + "' to listen on", e);
    }
  }

  private static void listen(HttpServer server, ServerOptions options) throws ServerException {
    try {
      server
          .listen()
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new ServerException(
          "the server did not come to listen within %d seconds".formatted(START_SECONDS), e);
    } catch (ExecutionException e) {
      throw new ServerException(reason(e.getCause(), options), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("the start was interrupted", e);
    }
  }

  private static String reason(Throwable cause, ServerOptions options) {
    return cause instanceof BindException
        ? "cannot listen on port %d of %s: it is in use by another program, or the address is none of this machine (%s)"
            .formatted(options.port(), options.host(), cause.getMessage())
        : "cannot listen on port %d of %s: %s"
            .formatted(options.port(), options.host(), cause.getMessage());
  }

  /** What a process that was killed had received in part. */
  private static void deleteLeftOvers(Path uploads) throws ServerException {
    try (Stream<Path> files = Files.list(Files.createDirectories(uploads))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new ServerException("the folder for uploads cannot be used: " + e.getMessage(), e);
    }
  }

  private static void close(Vertx vertx) {
    try {
      vertx.close().await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn("The server did not stop within {} seconds", STOP_SECONDS);
    }
  }
}
