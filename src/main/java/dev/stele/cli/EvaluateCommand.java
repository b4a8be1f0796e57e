package dev.stele.cli;

import dev.stele.align.Agreement;
import dev.stele.exchange.GoldTable;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.Progress;
import dev.stele.ingest.SourceFile;
import dev.stele.memory.Bitext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code stele evaluate}: aligns documents of which a reviewed alignment is there, and compares.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Aligns the documents of a folder and prints precision, recall and F1 of whole beads against gold.SOURCE-TARGET.tsv.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD_DIR",
      description =
          "A folder for each document symbol, or one such folder, with NAME-LANGUAGE.EXTENSION and gold.SOURCE-TARGET.tsv.")
  private Path folder;

  @Override
  public Integer call() throws IOException, IngestException {
    PrintWriter out = spec.commandLine().getOut();
    List<SampleDocuments.Pair> pairs = SampleDocuments.allPairs(folder);
    if (pairs.isEmpty()) {
      throw new IngestException(folder + ": no gold.SOURCE-TARGET.tsv with documents beside it");
    }
    Agreement all = Agreement.NONE;
    out.printf(
        "%-36s %-36s %6s %6s %6s %6s %6s%n", "source", "target", "P", "R", "F1", "made", "gold");
    try (Stages stages = new Stages(Settings.defaults())) {
      for (SampleDocuments.Pair pair : pairs) {
        Agreement agreement = evaluate(pair, stages);
        all = all.plus(agreement);
        print(
            out,
            pair.source().getFileName().toString(),
            pair.target().getFileName().toString(),
            agreement);
      }
    }
    print(out, "all", "", all);
    return 0;
  }

  private static Agreement evaluate(SampleDocuments.Pair pair, Stages stages)
      throws IOException, IngestException {
    Bitext bitext =
        stages
            .maker()
            .make(
                new BitextRequest(
                    SourceFile.of(pair.source(), Optional.of(pair.languages().source())),
                    SourceFile.of(pair.target(), Optional.of(pair.languages().target())),
                    Optional.of(pair.symbol())),
                Progress.SILENT);
    return GoldComparison.of(bitext, GoldTable.read(pair.gold()));
  }

  private static void print(PrintWriter out, String source, String target, Agreement a) {
    out.printf(
        "%-36s %-36s %6.3f %6.3f %6.3f %6d %6d%n",
        source, target, a.precision(), a.recall(), a.f1(), a.made(), a.gold());
    out.flush();
  }
}
