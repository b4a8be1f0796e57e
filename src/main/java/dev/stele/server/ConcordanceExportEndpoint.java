package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.exchange.HitFormat;
import dev.stele.exchange.HitWriter;
import dev.stele.memory.Concordance;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.QuerySyntaxException;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Streams hits of the concordance as a file: {@code GET /api/v1/concordance/export}. */
final class ConcordanceExportEndpoint implements Endpoint {
  private final Concordance concordance;
  private final Vertx vertx;
  private final Workers workers;
  private final String version;

  ConcordanceExportEndpoint(Concordance concordance, Vertx vertx, Workers workers, String version) {
    this.concordance = concordance;
    this.vertx = vertx;
    this.workers = workers;
    this.version = version;
  }

  @Override
  public void serve(RoutingContext context, Call call) {
    HitFormat format =
        call.need("format", name -> HitFormat.valueOf(name.toUpperCase(Locale.ROOT)));
    ConcordanceQuery query = ConcordanceQuestion.of(call);
    if (format == HitFormat.TMX && (query.languages().size() != 1 || query.others().size() != 1)) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "format wants one language in lang and one in other for tmx, since all units of a TMX are"
              + " in the same two languages; csv and xlsx do not");
    }
    ResponseStream out =
        Download.begin(
            context.response(), format.mediaType(), "stele-hits." + format.extension(), vertx);
    workers.export(() -> write(query, format, out)).onFailure(context::fail);
  }

  private void write(ConcordanceQuery query, HitFormat format, ResponseStream out)
      throws IOException {
    check(query);
    List<Language> languages = new ArrayList<>(query.languages());
    languages.addAll(query.others());
    try (HitWriter writer = format.open(out, languages, version)) {
      concordance.export(query, hit -> write(hit, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.close();
  }

  /** Asks for one hit first: once a file has begun, a query can be refused no longer. */
  private void check(ConcordanceQuery query) {
    try {
      concordance.search(query.page(1, Optional.empty()));
    } catch (QuerySyntaxException e) {
      throw new ProblemException(Problem.INVALID_PARAMETER, "q: " + e.getMessage(), e);
    }
  }

  private static void write(ConcordanceHit hit, HitWriter writer) {
    try {
      writer.write(hit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
