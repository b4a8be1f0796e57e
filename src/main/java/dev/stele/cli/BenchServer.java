package dev.stele.cli;

import dev.stele.ingest.Explanations;
import dev.stele.ingest.JobQueue;
import dev.stele.ingest.TemplateAdapter;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Change;
import dev.stele.memory.Matches;
import dev.stele.search.LuceneConcordance;
import dev.stele.server.ServerException;
import dev.stele.server.ServerOptions;
import dev.stele.server.Services;
import dev.stele.server.SteleServer;
import dev.stele.terms.Renderings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * The server that {@code stele bench search} measures, in a process of its own. It searches an
 * index that was written without a memory behind it, so its queue follows another, empty one. It
 * reads commands, a line each, and answers each with a line; it ends with its input, and so with
 * whoever started it.
 */
final class BenchServer {
  private static final int BATCH = 20_000;
  private static final long INGEST_SEED = 99;

  private final LuceneConcordance index;
  private final Matches matches;
  private final Path samples;
  private volatile boolean ingesting;
  private final AtomicLong ingested = new AtomicLong();

  private BenchServer(LuceneConcordance index, Matches matches, Path samples) {
    this.index = index;
    this.matches = matches;
    this.samples = samples;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder, in which {@code index} is the index, and that of the samples
   */
  public static void main(String[] arguments) throws IOException, ServerException {
    Path folder = Path.of(arguments[0]);
    Path samples = Path.of(arguments[1]);
    try (LuceneConcordance index = LuceneConcordance.open(folder.resolve("index"));
        DataFolder data = DataFolder.open(folder.resolve("data"));
        JobQueue queue =
            JobQueue.open(
                data.inbox(),
                data.jobs(),
                data.memory(),
                data.index(),
                data.lexicon(),
                () -> {
                  throw new IllegalStateException("nothing is aligned here");
                },
                new ExchangeFormats(),
                new ExchangeFormats(),
                Clock.systemUTC());
        SteleServer server =
            SteleServer.start(
                new ServerOptions(
                    "127.0.0.1", 0, Optional.empty(), 1_000_000, 1_000_000, Version.number()),
                new Services(
                    data.memory(),
                    index,
                    matches(index),
                    queue,
                    new Explanations(data.memory(), Lexicon::empty),
                    new Renderings(Lexicon::empty),
                    PretranslateCommand.pretranslator(
                        Settings.defaults(),
                        index.matches(Settings.defaults().penalties(), new TemplateAdapter()))),
                Files.createDirectories(folder.resolve("uploads")))) {
      System.out.println(server.address());
      new BenchServer(index, matches(index), samples).obey();
    }
  }

  private static Matches matches(LuceneConcordance index) {
    return index.matches(Settings.defaults().penalties(), new TemplateAdapter());
  }

  private void obey() throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      String[] words = line.split(" ", -1);
      System.out.println(
          switch (words[0]) {
            case "direct" ->
                direct(
                    BenchQueries.Kind.valueOf(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]));
            case "cpu" -> Long.toString(cpu());
            case "ingest" -> ingest(Long.parseLong(words[1]));
            case "stop" -> stop();
            case "memory" -> memory();
            default -> "there is no command " + words[0];
          });
    }
    ingesting = false;
  }

  /**
   * Asks the index itself, as the server does, and tells the times of the processor that it took,
   * in whatever thread: they do not depend on what else the machine does.
   */
  private String direct(BenchQueries.Kind kind, int round, int count) throws IOException {
    List<BenchQueries.Question> questions =
        new BenchQueries(samples, BenchSearchCommand.SEED).of(kind, round, count);
    Times times = new Times();
    long all = cpu();
    for (BenchQueries.Question question : questions) {
      long start = cpu();
      question.ask(index, matches);
      times.add(cpu() - start);
    }
    double mean = (cpu() - all) / 1e6 / questions.size();
    return "%.2f %.2f %.2f".formatted(times.milliseconds(50), times.milliseconds(99), mean);
  }

  /** What all threads have used but those of the virtual machine, which compile and collect. */
  private static long cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return LongStream.of(threads.getAllThreadIds())
        .map(threads::getThreadCpuTime)
        .filter(nanos -> nanos > 0)
        .sum();
  }

  private String ingest(long first) {
    ingesting = true;
    ingested.set(0);
    Thread writer = new Thread(() -> write(first), "bulk ingest");
    writer.setDaemon(true);
    writer.start();
    return "started";
  }

  private void write(long first) {
    try {
      BenchText text = new BenchText(samples, INGEST_SEED);
      long number = first;
      while (ingesting) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
          number++;
          changes.add(new Change.Put(number, text.next(number), number));
        }
        index.apply(changes);
        ingested.addAndGet(BATCH);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String stop() {
    ingesting = false;
    return ingested.toString();
  }

  /** What the process holds besides the files of the index, in megabytes; heap where not known. */
  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("RssAnon:")) {
          return Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
        }
      }
    }
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT, "%d", (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
  }
}
