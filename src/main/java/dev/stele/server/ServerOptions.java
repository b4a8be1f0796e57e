package dev.stele.server;

import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param host the name or address to listen on
 * @param port the port, 0 to 65535; 0 for any that is free
 * @param token what clients authenticate with; empty for no authentication, which only a loopback
 *     address allows
 * @param maxUploadBytes the largest document that is taken, in bytes
 * @param maxTmxBytes the largest TMX that is taken, in bytes as they are sent
 * @param version the version of this program, which exports name
 */
public record ServerOptions(
    String host,
    int port,
    Optional<String> token,
    long maxUploadBytes,
    long maxTmxBytes,
    String version) {
  private static final long TMX_BYTES = 4_000_000_000L;

  /** Options with which a TMX may have four gigabytes. */
  public ServerOptions(
      String host, int port, Optional<String> token, long maxUploadBytes, String version) {
    this(host, port, token, maxUploadBytes, TMX_BYTES, version);
  }

  public ServerOptions {
    if (host.isBlank()) {
      throw new IllegalArgumentException("the host to listen on is blank");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    if (token.isPresent() && token.get().isBlank()) {
      throw new IllegalArgumentException("the token is blank");
    }
    if (maxUploadBytes < 1 || maxTmxBytes < 1) {
      throw new IllegalArgumentException(
          "the largest upload is 1 byte or more, not " + Math.min(maxUploadBytes, maxTmxBytes));
    }
  }
}
