package dev.stele.server;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites from using a server that trusts whoever reaches it. A page that makes
 * its own name resolve to this machine (DNS rebinding) gives itself away by the Host header; one
 * that sends a form or a script's request across sites, by the Origin header.
 */
final class SiteCheck implements Handler<RoutingContext> {
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1\\]?|\\[?0:0:0:0:0:0:0:1\\]?");

  private final boolean loopback;

  /**
   * @param loopback whether the server listens on a loopback address, where only names of this
   *     machine are right
   */
  SiteCheck(boolean loopback) {
    this.loopback = loopback;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    HostAndPort host = request.authority();
    if (host == null || (loopback && !isLoopback(host.host()))) {
      throw new ProblemException(
          Problem.OTHER_HOST,
          "this server listens on a loopback address; it does not answer for '%s'"
              .formatted(request.getHeader(HttpHeaders.HOST)));
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !SAFE.contains(request.method()) && !isOurs(origin, host)) {
      throw new ProblemException(
          Problem.OTHER_SITE, "a page of %s cannot change anything here".formatted(origin));
    }
    context.next();
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether an origin names this server; its scheme may be that of a proxy in front of it. */
  private static boolean isOurs(String origin, HostAndPort host) {
    try {
      return host.toString().equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
