package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.LanguageCodes;
import dev.stele.exchange.SegmentType;
import dev.stele.exchange.TmxExport;
import dev.stele.memory.Memory;
import dev.stele.memory.UnitFilter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Streams the units of two languages or more as TMX: {@code GET /api/v1/tmx}. */
final class TmxEndpoint implements Endpoint {
  private static final int BUFFER = 8 * 1024;

  private final Memory memory;
  private final Vertx vertx;
  private final Workers workers;
  private final String version;

  TmxEndpoint(Memory memory, Vertx vertx, Workers workers, String version) {
    this.memory = memory;
    this.vertx = vertx;
    this.workers = workers;
    this.version = version;
  }

  @Override
  public void serve(RoutingContext context, Call call) {
    // Which units are meant, the primary languages say; how they are named, langCodes.
    Language source = call.need("source", Language::new).primary();
    List<Language> languages = call.need("target", targets -> languages(source, targets));
    UnitFilter filter = Filters.of(call);
    if (languages.size() > 2 && filter.isOfPairs()) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "target wants one language where bitext or derived is given, not '%s': both are of pairs"
              .formatted(call.text("target").orElseThrow()));
    }
    TmxExport export =
        new TmxExport(
            languages,
            call.need("segtype", type -> SegmentType.valueOf(type.toUpperCase(Locale.ROOT))),
            call.need("langCodes", codes -> LanguageCodes.valueOf(codes.toUpperCase(Locale.ROOT))),
            call.text("maxChars")
                .map(n -> OptionalInt.of(Integer.parseInt(n)))
                .orElse(OptionalInt.empty()),
            version);
    boolean isGzip = call.isYes("gz");
    HttpServerResponse response = context.response();
    if (isGzip) {
      // It is compressed as a file, which stays so at the client; compressing it again gains
      // nothing.
      response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    }
    ResponseStream out =
        Download.begin(
            response,
            isGzip ? "application/gzip" : "application/x-tmx; charset=utf-8",
            "stele-%s.tmx%s"
                .formatted(
                    languages.stream().map(Language::tag).collect(Collectors.joining("-")),
                    isGzip ? ".gz" : ""),
            vertx);
    workers
        .export(
            () -> {
              write(export, filter, isGzip, out);
              out.close();
            })
        .onFailure(context::fail);
  }

  private void write(TmxExport export, UnitFilter filter, boolean isGzip, ResponseStream out)
      throws IOException {
    if (isGzip) {
      GZIPOutputStream zip = new GZIPOutputStream(out, BUFFER, /* syncFlush= */ true);
      export.write(memory, filter, zip);
      zip.finish();
    } else {
      export.write(memory, filter, out);
    }
  }

  private static List<Language> languages(Language source, String targets) {
    List<Language> languages = new ArrayList<>(List.of(source));
    for (String tag : targets.split(",", -1)) {
      Language target = new LanguagePair(source, new Language(tag).primary()).target();
      if (languages.contains(target)) {
        throw new IllegalArgumentException("it names " + target + " twice");
      }
      languages.add(target);
    }
    return languages;
  }
}
