package dev.stele.server;

import dev.stele.exchange.BitextFormat;
import dev.stele.exchange.ExchangeFile;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Memory;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A bitext as a file, or as an archive where the format is of several: {@code GET
 * /api/v1/bitexts/{id}/export}.
 */
final class BitextExportEndpoint implements Endpoint {
  private final Memory memory;
  private final Vertx vertx;
  private final Workers workers;
  private final String version;

  BitextExportEndpoint(Memory memory, Vertx vertx, Workers workers, String version) {
    this.memory = memory;
    this.vertx = vertx;
    this.workers = workers;
    this.version = version;
  }

  @Override
  public void serve(RoutingContext context, Call call) {
    BitextId id = NamedBitext.id(call);
    BitextFormat format =
        call.need("format", name -> BitextFormat.valueOf(name.toUpperCase(Locale.ROOT)));
    workers
        .find(() -> files(id, format))
        .compose(
            files -> {
              boolean isZip = files.size() > 1;
              String name = files.get(0).name();
              ResponseStream out =
                  Download.begin(
                      context.response(),
                      isZip ? Download.ZIP : format.mediaType(),
                      isZip ? name.replaceAll("\\.[^.]*$", "") + ".zip" : name,
                      vertx);
              return workers.export(() -> write(files, isZip, out));
            })
        .onFailure(context::fail);
  }

  private List<ExchangeFile> files(BitextId id, BitextFormat format) {
    Bitext bitext = memory.bitext(id).orElseThrow(() -> NamedBitext.notFound(id));
    try {
      return format.files(bitext, BitextFormat.nameOf(bitext), version);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.CONFLICT, "format " + format + ": " + e.getMessage(), e);
    }
  }

  private static void write(List<ExchangeFile> files, boolean isZip, ResponseStream out)
      throws IOException {
    if (isZip) {
      ExchangeFile.zip(files, out);
    } else {
      files.get(0).content().writeTo(out);
    }
    out.close();
  }
}
