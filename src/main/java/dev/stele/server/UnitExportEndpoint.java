package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.UnitFormat;
import dev.stele.memory.Memory;
import dev.stele.memory.UnitFilter;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Streams the units of two languages in the formats besides TMX: {@code GET /api/v1/units}. */
final class UnitExportEndpoint implements Endpoint {
  private final Memory memory;
  private final Vertx vertx;
  private final Workers workers;
  private final Path folder;

  /**
   * Exports units.
   *
   * @param folder for what has to wait until it can be sent
   */
  UnitExportEndpoint(Memory memory, Vertx vertx, Workers workers, Path folder) {
    this.memory = memory;
    this.vertx = vertx;
    this.workers = workers;
    this.folder = folder;
  }

  @Override
  public void serve(RoutingContext context, Call call) {
    Language source = call.need("source", Language::new).primary();
    LanguagePair pair =
        call.need("target", tag -> new LanguagePair(source, new Language(tag).primary()));
    UnitFilter filter = Filters.of(call);
    UnitFormat format =
        call.need("format", name -> UnitFormat.valueOf(name.toUpperCase(Locale.ROOT)));
    String name = "stele-" + pair;
    List<String> names = format.names(name, pair);
    boolean isZip = names.size() > 1;
    ResponseStream out =
        Download.begin(
            context.response(),
            isZip ? Download.ZIP : format.mediaType(),
            isZip ? name + ".zip" : names.get(0),
            vertx);
    workers
        .export(
            () -> {
              if (isZip) {
                zip(pair, filter, format, names, out);
              } else {
                format.write(memory, pair, filter, List.of(out));
              }
              out.close();
            })
        .onFailure(context::fail);
  }

  /** The first file is sent while it is written; the other waits on disk until that is done. */
  private void zip(
      LanguagePair pair,
      UnitFilter filter,
      UnitFormat format,
      List<String> names,
      ResponseStream out)
      throws IOException {
    Path second = Files.createTempFile(folder, "export-", "");
    try {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.putNextEntry(new ZipEntry(names.get(0)));
      try (OutputStream waiting = Files.newOutputStream(second)) {
        format.write(memory, pair, filter, List.of(zip, waiting));
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry(names.get(1)));
      Files.copy(second, zip);
      zip.closeEntry();
      zip.finish();
    } finally {
      Files.delete(second);
    }
  }
}
