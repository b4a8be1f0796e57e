package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.exchange.LanguageCodes;
import dev.stele.exchange.SegmentType;
import dev.stele.exchange.TmxReader;
import dev.stele.exchange.TmxWriter;
import dev.stele.ingest.IngestException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele bench exchange}. */
@Command(
    name = "exchange",
    mixinStandardHelpOptions = true,
    description = "Units written to TMX and read from it, per second.")
final class BenchExchangeCommand implements Callable<Integer> {
  private static final long SEED = 20_260_101L;
  @Spec private CommandSpec spec;

  @Option(
      names = "--samples",
      defaultValue = "alignments",
      paramLabel = "DIR",
      description = "Where the text is made from. Default: ${DEFAULT-VALUE}.")
  private Path samples;

  @Option(
      names = "--units",
      defaultValue = "200000",
      paramLabel = "N",
      description = "How many units. Default: ${DEFAULT-VALUE}.")
  private int units;

  @Override
  public Integer call() throws IOException, IngestException {
    Path file = Files.createTempFile("stele-bench", ".tmx");
    try {
      for (String round : List.of("warm-up", "measured")) {
        long start = System.nanoTime();
        write(file);
        print(round + ", written", start, file);
        start = System.nanoTime();
        TmxReader.read(file, List::size);
        print(round + ", read", start, file);
      }
    } catch (TmxReader.NotTmxException e) {
      throw new IngestException("the TMX that was written cannot be read: " + e.getMessage(), e);
    } finally {
      Files.delete(file);
    }
    return 0;
  }

  private void write(Path file) throws IOException {
    BenchText text = new BenchText(samples, SEED);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        TmxWriter writer =
            new TmxWriter(
                out,
                List.of(Language.CHINESE, Language.ENGLISH),
                SegmentType.SENTENCE,
                LanguageCodes.BARE,
                Version.number())) {
      for (int i = 0; i < units; i++) {
        writer.write(text.next(i, Language.ENGLISH));
      }
    }
  }

  private void print(String what, long start, Path file) throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-20s %8.0f units/s %8.1f MB/s %6d MB heap%n",
        what, units / seconds, Files.size(file) / 1e6 / seconds, PeakHeap.megabytes());
    out.flush();
  }
}
