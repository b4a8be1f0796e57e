package dev.stele.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.LanguageCodes;
import dev.stele.exchange.OkapiTmx;
import dev.stele.exchange.SegmentType;
import dev.stele.exchange.TmxWriter;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.Progress;
import dev.stele.ingest.UnitImport;
import dev.stele.memory.TranslationUnit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele bench exchange}. */
@Command(
    name = "exchange",
    mixinStandardHelpOptions = true,
    description = {
      "Units written to TMX, read from it, and taken into a memory with its index, per second;",
      "writing and reading beside Okapi's TMXWriter and TmxFilter, on the same units and file."
    })
final class BenchExchangeCommand implements Callable<Integer> {
  private static final long SEED = 20_260_101L;
  private static final LanguagePair LANGUAGES = LanguagePair.parse("zh-en");
  private static final int PORTION = 10_000;
  private static final int WARM_UP = 50_000;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @Spec private CommandSpec spec;

  @Option(
      names = "--samples",
      defaultValue = "alignments",
      paramLabel = "DIR",
      description = "Where the text is made from. Default: ${DEFAULT-VALUE}.")
  private Path samples;

  @Option(
      names = "--units",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "How many units. Default: ${DEFAULT-VALUE}.")
  private int units;

  /**
   * What the process had used when the last line was printed; writing has the making of text in it.
   */
  private long cpu = SYSTEM.getProcessCpuTime();

  /** Writes units to a file; making them is not measured. */
  private interface Writer extends AutoCloseable {
    void write(List<TranslationUnit> portion) throws IOException;

    @Override
    void close() throws IOException;
  }

  @Override
  public Integer call() throws IOException, IngestException {
    Path folder = Files.createTempDirectory("stele-bench");
    try {
      run(Math.min(units, WARM_UP), folder.resolve("warm-up"), "warm-up, ");
      run(units, folder.resolve("measured"), "");
    } finally {
      delete(folder);
    }
    return 0;
  }

  private void run(int count, Path folder, String round) throws IOException, IngestException {
    Files.createDirectory(folder);
    Path ours = folder.resolve("stele.tmx");
    Path okapis = folder.resolve("okapi.tmx");
    print(round + "Stele writes", count, written(count, stele(ours)), ours);
    print(round + "Okapi writes", count, written(count, okapi(okapis)), okapis);
    long start = System.nanoTime();
    new ExchangeFormats().read(ours, List::size, share -> {});
    print(round + "Stele reads", count, System.nanoTime() - start, ours);
    start = System.nanoTime();
    long read = OkapiTmx.read(ours, LANGUAGES);
    print(round + "Okapi reads", read, System.nanoTime() - start, ours);
    PeakHeap.reset();
    start = System.nanoTime();
    try (DataFolder memory = DataFolder.open(folder.resolve("data"))) {
      new UnitImport(
              new ExchangeFormats(),
              memory.memory(),
              least -> memory.index().follow(memory.memory(), least))
          .run(ours, Progress.SILENT);
    }
    print(round + "stored and indexed", count, System.nanoTime() - start, ours);
  }

  private long written(int count, Writer to) throws IOException {
    BenchText text = new BenchText(samples, SEED);
    long nanos = 0;
    try (Writer writer = to) {
      for (int done = 0; done < count; done += PORTION) {
        List<TranslationUnit> portion = new ArrayList<>();
        for (int i = done; i < Math.min(count, done + PORTION); i++) {
          portion.add(text.next(i, Language.ENGLISH));
        }
        long start = System.nanoTime();
        writer.write(portion);
        nanos += System.nanoTime() - start;
      }
    }
    return nanos;
  }

  private static Writer stele(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    TmxWriter writer =
        new TmxWriter(
            out, LANGUAGES.languages(), SegmentType.SENTENCE, LanguageCodes.BARE, Version.number());
    return new Writer() {
      @Override
      public void write(List<TranslationUnit> portion) throws IOException {
        for (TranslationUnit unit : portion) {
          writer.write(unit);
        }
      }

      @Override
      public void close() throws IOException {
        writer.close();
        out.close();
      }
    };
  }

  private static Writer okapi(Path file) {
    OkapiTmx writer = new OkapiTmx(file, LANGUAGES, Version.number());
    return new Writer() {
      @Override
      public void write(List<TranslationUnit> portion) {
        writer.write(portion);
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }

  private void print(String what, long count, long nanos, Path file) throws IOException {
    double seconds = nanos / 1e9;
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-27s %9d units %9.0f units/s %8.1f MB/s %6d MB heap %6.1f us of CPU a unit%n",
        what,
        count,
        count / seconds,
        Files.size(file) / 1e6 / seconds,
        PeakHeap.megabytes(),
        (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / count);
    out.flush();
    cpu = SYSTEM.getProcessCpuTime();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
