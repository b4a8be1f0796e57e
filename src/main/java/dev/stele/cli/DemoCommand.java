package dev.stele.cli;

import dev.stele.cli.ServeCommand.ServerSettings;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.SourceFile;
import dev.stele.server.ServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Serves with the sample documents, which are aligned at the first start.")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ServerSettings options;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      defaultValue = "alignments",
      description = "The sample documents. Default: ${DEFAULT-VALUE}.")
  private Path samples;

  @Override
  public Integer call() throws IOException, ServerException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (RunningServer server = new RunningServer(options.resolve())) {
      out.println("Stele serves on " + server.address());
      out.flush();
      if (server.memory().revision() == 0) {
        int count = 0;
        for (SampleDocuments.Pair pair : SampleDocuments.pairs(samples)) {
          server.submitCopies(
              new BitextRequest(
                  SourceFile.of(pair.source(), Optional.empty()),
                  SourceFile.of(pair.target(), Optional.empty()),
                  Optional.of(pair.symbol())));
          count++;
        }
        out.printf(
            "%d pairs of sample documents are being aligned; the page shows how far they are%n",
            count);
        out.flush();
      }
      server.awaitStop();
    }
    return 0;
  }
}
