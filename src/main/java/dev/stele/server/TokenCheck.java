package dev.stele.server;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a request pass that bears the token: as a bearer token (RFC 6750), or as the password of
 * Basic authentication (RFC 7617) under any user name, which is what browsers and CAT tools can do.
 */
final class TokenCheck implements Handler<RoutingContext> {
  private static final List<String> CHALLENGES =
      List.of("Bearer realm=\"Stele\"", "Basic realm=\"Stele\", charset=\"UTF-8\"");
  private static final String OPEN = "/health/";

  private final byte[] token;

  TokenCheck(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void handle(RoutingContext context) {
    if (isOpen(context)
        || credentials(context.request().getHeader(HttpHeaders.AUTHORIZATION))
            .filter(given -> MessageDigest.isEqual(given, token))
            .isPresent()) {
      context.next();
      return;
    }
    context.response().putHeader("WWW-Authenticate", CHALLENGES);
    throw new ProblemException(
        Problem.UNAUTHORIZED,
        "send the token of this server as 'Authorization: Bearer TOKEN', or as the password of Basic"
            + " authentication");
  }

  /** Routes go by the path as it was sent, or as it is without dots: it has to be open as both. */
  private static boolean isOpen(RoutingContext context) {
    return context.request().path().startsWith(OPEN) && context.normalizedPath().startsWith(OPEN);
  }

  /** What stands in the place of the token; empty where the header names none. */
  private static Optional<byte[]> credentials(String header) {
    if (header == null || header.indexOf(' ') < 0) {
      return Optional.empty();
    }
    String scheme = header.substring(0, header.indexOf(' ')).toLowerCase(Locale.ROOT);
    String value = header.substring(header.indexOf(' ') + 1).strip();
    return switch (scheme) {
      // Headers come as bytes, each read as a character.
      case "bearer" -> Optional.of(value.getBytes(StandardCharsets.ISO_8859_1));
      case "basic" -> password(value);
      default -> Optional.empty();
    };
  }

  private static Optional<byte[]> password(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(pair.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
