package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.pretranslate.PretranslatedFile;
import dev.stele.pretranslate.Pretranslation;
import dev.stele.pretranslate.Pretranslator;
import dev.stele.pretranslate.UnusableFileException;
import dev.stele.pretranslate.XliffVersion;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Locale;

/**
 * Answers a file with the same file and its matches: {@code POST /api/v1/pretranslate}. The file is
 * read to its end before the answer begins, so that it can be refused; then the answer comes as
 * fast as segments are looked up.
 */
final class PretranslateEndpoint implements Endpoint {
  private final Pretranslator pretranslator;
  private final Vertx vertx;
  private final Workers workers;
  private final long maxBytes;

  PretranslateEndpoint(Pretranslator pretranslator, Vertx vertx, Workers workers, long maxBytes) {
    this.pretranslator = pretranslator;
    this.vertx = vertx;
    this.workers = workers;
    this.maxBytes = maxBytes;
  }

  @Override
  public void serve(RoutingContext context, Call call) {
    Pretranslation request = request(call);
    UploadedFile file = call.file("file", maxBytes);
    workers
        .prepare(() -> open(file, request))
        .compose(
            read -> {
              ResponseStream out = stream(context.response(), file.name());
              return workers.export(() -> write(read, out));
            })
        .onFailure(context::fail);
  }

  private PretranslatedFile open(UploadedFile file, Pretranslation request) throws IOException {
    try {
      return pretranslator.open(file.path(), file.name(), request);
    } catch (UnusableFileException e) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER, "file: %s: %s".formatted(file.name(), e.getMessage()), e);
    }
  }

  private static void write(PretranslatedFile read, ResponseStream out) throws IOException {
    try (read) {
      read.write(out, share -> {});
    }
    out.close();
  }

  private static Pretranslation request(Call call) {
    Language source = call.need("source", Language::new);
    LanguagePair languages =
        call.need("target", target -> new LanguagePair(source, new Language(target)));
    return new Pretranslation(
        languages,
        call.read("format", XliffVersion::parse),
        call.integer("min"),
        call.integer("limit"),
        call.integer("fill"),
        Filters.of(call));
  }

  private ResponseStream stream(HttpServerResponse response, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String result = lower.endsWith(".xlf") || lower.endsWith(".xliff") ? name : name + ".xlf";
    return Download.beginNamed(response, "application/xliff+xml", result, vertx);
  }
}
