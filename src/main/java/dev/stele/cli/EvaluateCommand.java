package dev.stele.cli;

import dev.stele.align.Agreement;
import dev.stele.align.ConfidenceFit;
import dev.stele.align.Reliability;
import dev.stele.align.SentenceAligner;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.GoldTable;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.Progress;
import dev.stele.ingest.SourceFile;
import dev.stele.memory.Bitext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code stele evaluate}: aligns documents of which a reviewed alignment is there, and compares.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Aligns the documents of a folder and prints precision, recall and F1 of whole beads against gold.SOURCE-TARGET.tsv.",
      "With --sets: aligns texts with a sentence a line and prints how good beads and confidences are."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private final TaughtOption taught = new TaughtOption();
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "GOLD_DIR",
      description =
          "A folder for each document symbol, or one such folder, with NAME-LANGUAGE.EXTENSION and gold.SOURCE-TARGET.tsv.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--sets",
      paramLabel = "DIR",
      description =
          "A set with src/NAME, tgt/NAME and gold/NAME.align, or a folder of such sets; may be given several times.")
  private List<Path> sets = List.of();

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "With --sets: puts the tables into this page, in place of those in it.")
  private Optional<Path> page = Optional.empty();

  @Option(
      names = "--fit",
      description =
          "With --sets: fits the parameters of the confidence anew and prints them, and what they are worth on each set when they are learned from the others.")
  private boolean fit;

  @Override
  public Integer call() throws IOException, IngestException {
    try (taught) {
      return evaluate();
    }
  }

  private int evaluate() throws IOException, IngestException {
    if (folder.isPresent() == !sets.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "name GOLD_DIR, or sets with --sets");
    }
    if (sets.isEmpty() && (fit || page.isPresent())) {
      throw new ParameterException(spec.commandLine(), "--markdown and --fit go with --sets");
    }
    if (folder.isPresent()) {
      evaluateDocuments(folder.get());
    } else if (fit) {
      fit(GoldSet.readAll(sets));
    } else {
      evaluateSets(GoldSet.readAll(sets));
    }
    return 0;
  }

  private void evaluateSets(List<GoldSet> goldSets) throws IOException, IngestException {
    List<SetScore> scores = new ArrayList<>();
    try (Aligners aligners = new Aligners(Settings.defaults(), taught.lexicon())) {
      for (GoldSet set : goldSets) {
        scores.add(SetScore.of(set, aligners));
      }
    }
    SetTables tables = new SetTables(scores);
    PrintWriter out = spec.commandLine().getOut();
    out.print(tables);
    out.flush();
    if (page.isPresent()) {
      tables.replaceIn(page.get());
    }
  }

  private void fit(List<GoldSet> goldSets) {
    ConfidenceFit learned = new ConfidenceFit();
    for (GoldSet set : goldSets) {
      LanguagePair languages = set.texts().languages();
      learned.add(
          set.texts().name(),
          SentenceAligner.of(languages.source(), languages.target(), taught.lexicon().get()),
          set.texts().texts(),
          set.right());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(learned.parameters());
    out.printf("%-20s %6s %6s %6s   (learned from the others)%n", "set", ">= 0.9", "right", "ECE");
    for (Map.Entry<String, Reliability> set : learned.leavingOneOut().entrySet()) {
      out.printf(
          "%-20s %6.3f %6.3f %6.3f%n",
          set.getKey(),
          set.getValue().shareConfident(),
          set.getValue().confident().shareRight(),
          set.getValue().calibrationError());
    }
    out.flush();
  }

  private void evaluateDocuments(Path documents) throws IOException, IngestException {
    PrintWriter out = spec.commandLine().getOut();
    List<SampleDocuments.Pair> pairs = SampleDocuments.allPairs(documents);
    if (pairs.isEmpty()) {
      throw new IngestException(documents + ": no gold.SOURCE-TARGET.tsv with documents beside it");
    }
    Agreement all = Agreement.NONE;
    out.printf(
        "%-36s %-36s %6s %6s %6s %6s %6s%n", "source", "target", "P", "R", "F1", "made", "gold");
    try (Stages stages = new Stages(Settings.defaults(), 1, taught.lexicon())) {
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
