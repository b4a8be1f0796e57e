package dev.stele.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The web page: a few small files, kept in memory. Browsers ask each time whether they have
 * changed, so that a new version of the program is seen at once.
 */
final class WebPages {
  /** Path, and the resource under /web. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("/", "search.html"),
          Map.entry("/documents", "documents.html"),
          Map.entry("/bitexts/:id", "bitext.html"),
          Map.entry("/assets/stele.css", "stele.css"),
          Map.entry("/assets/theme.js", "theme.js"),
          Map.entry("/assets/frame.js", "frame.js"),
          Map.entry("/assets/i18n.js", "i18n.js"),
          Map.entry("/assets/en.json", "en.json"),
          Map.entry("/assets/es.json", "es.json"),
          Map.entry("/assets/zh.json", "zh.json"),
          Map.entry("/assets/keys.js", "keys.js"),
          Map.entry("/assets/api.js", "api.js"),
          Map.entry("/assets/dom.js", "dom.js"),
          Map.entry("/assets/languages.js", "languages.js"),
          Map.entry("/assets/search.js", "search.js"),
          Map.entry("/assets/question.js", "question.js"),
          Map.entry("/assets/hits.js", "hits.js"),
          Map.entry("/assets/matches.js", "matches.js"),
          Map.entry("/assets/renderings.js", "renderings.js"),
          Map.entry("/assets/start.js", "start.js"),
          Map.entry("/assets/documents.js", "documents.js"),
          Map.entry("/assets/pairing.js", "pairing.js"),
          Map.entry("/assets/bitext.js", "bitext.js"),
          Map.entry("/assets/plot.js", "plot.js"),
          Map.entry("/assets/evidence.js", "evidence.js"),
          Map.entry("/assets/icon.svg", "icon.svg"));

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final Map<String, Resource> resources = new LinkedHashMap<>();

  private record Resource(String type, String tag, Buffer content) {

    static Resource load(String name) {
      String place = "/web/" + name;
      try (InputStream in =
          Objects.requireNonNull(WebPages.class.getResourceAsStream(place), place)) {
        byte[] content = in.readAllBytes();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        String tag = '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return new Resource(Objects.requireNonNull(type, name), tag, Buffer.buffer(content));
      } catch (IOException e) {
        throw new IllegalStateException("the program is incomplete: it cannot read " + place, e);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-256", e);
      }
    }

    void send(RoutingContext context) {
      HttpServerResponse response = context.response();
      response.putHeader(HttpHeaders.ETAG, tag);
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
        response.setStatusCode(304).end();
        return;
      }
      response.putHeader(HttpHeaders.CONTENT_TYPE, type);
      response.end(content);
    }
  }

  WebPages() {
    FILES.forEach((path, name) -> resources.put(path, Resource.load(name)));
  }

  void mount(Router router) {
    resources.forEach(
        (path, resource) ->
            router
                .route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(resource::send));
  }

  /** The resources served, by their names under /web. */
  static Iterable<String> names() {
    return FILES.values();
  }
}
