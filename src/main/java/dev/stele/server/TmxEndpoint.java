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
import java.util.Locale;

/** Streams the units of a language pair as TMX: {@code GET /api/v1/tmx}. */
final class TmxEndpoint implements Endpoint {
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
    LanguagePair pair =
        call.need("target", target -> new LanguagePair(source, new Language(target).primary()));
    UnitFilter filter = Filters.of(call);
    TmxExport export =
        new TmxExport(
            pair,
            call.need("segtype", type -> SegmentType.valueOf(type.toUpperCase(Locale.ROOT))),
            call.need("langCodes", codes -> LanguageCodes.valueOf(codes.toUpperCase(Locale.ROOT))),
            version);
    HttpServerResponse response = context.response();
    response.setChunked(true);
    response.putHeader(HttpHeaders.CONTENT_TYPE, "application/x-tmx; charset=utf-8");
    response.putHeader(
        "Content-Disposition", "attachment; filename=\"stele-%s.tmx\"".formatted(pair));
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    ResponseStream out = new ResponseStream(response, vertx.getOrCreateContext());
    workers
        .export(
            () -> {
              export.write(memory, filter, out);
              out.close();
            })
        .onFailure(context::fail);
  }
}
