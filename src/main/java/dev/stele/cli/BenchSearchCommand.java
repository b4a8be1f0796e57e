package dev.stele.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.stele.cli.BenchQueries.Kind;
import dev.stele.cli.BenchQueries.Question;
import dev.stele.memory.Change;
import dev.stele.memory.UnitIndex;
import dev.stele.search.LuceneConcordance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele bench search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Units indexed per second, and how long searches over HTTP take.",
      "The units are written straight into an index, without the store; a server in a second process"
          + " searches it. No question is asked twice but that for the commonest character.",
      "'index' is what a question costs in the index alone, 'server' what it costs in all, both in"
          + " time of the processor. Everything lies in a temporary folder, which is deleted, unless"
          + " there is --keep."
    })
final class BenchSearchCommand implements Callable<Integer> {
  /** Of each kind some hundred questions are asked in the warm-up. */
  private static final int WARM_UP_TIMES = 3;

  private static final int BATCH = UnitIndex.BATCH;
  private static final int QUESTIONS = 300;
  private static final int WARM_UP_ROUND = 50;
  private static final int LOAD_QUESTIONS = 10_000;
  private static final int STOP_SECONDS = 30;
  static final long SEED = 20_260_101L;
  private static final Pattern TOTAL =
      Pattern.compile("\"total\":\\{\"value\":(\\d+),\"relation\":\"(\\w+)\"");

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
      defaultValue = "200000",
      paramLabel = "N",
      description = "How many units to index. Default: ${DEFAULT-VALUE}.")
  private int units;

  @Option(
      names = "--heap-mb",
      defaultValue = "2048",
      paramLabel = "MB",
      description = "The heap of the server. Default: ${DEFAULT-VALUE}.")
  private int heap;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      paramLabel = "N",
      description =
          "How long each load lasts that is measured by the clock. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Writes the index there and leaves it; one that is there is searched as it is.")
  private Optional<Path> keep = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = keep.isPresent() ? keep.get() : Files.createTempDirectory("stele-bench");
    Thread deletion = new Thread(() -> deleteQuietly(folder));
    if (keep.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(deletion);
    }
    try {
      if (!Files.isDirectory(folder.resolve("index"))) {
        index(folder.resolve("index"), out);
      }
      Process server = start(folder);
      try (Writer commands = server.outputWriter(StandardCharsets.UTF_8);
          BufferedReader answers =
              new BufferedReader(
                  new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
        String address = answers.readLine();
        if (address == null) {
          throw new IOException(
              "the server that was to be measured did not start; it says above why");
        }
        measure(new Remote(address, commands, answers), out);
      } finally {
        if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
          server.destroyForcibly().waitFor();
        }
      }
    } finally {
      if (keep.isEmpty()) {
        delete(folder);
        Runtime.getRuntime().removeShutdownHook(deletion);
      }
    }
    return 0;
  }

  /** Deletes what a run leaves that is broken off. */
  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      System.err.println("stele: " + folder + " could not be deleted: " + e.getMessage());
    }
  }

  private void index(Path folder, PrintWriter out) throws IOException {
    BenchText text = new BenchText(samples, SEED);
    long start = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    try (LuceneConcordance index = LuceneConcordance.open(folder)) {
      List<Change> changes = new ArrayList<>();
      for (int i = 1; i <= units; i++) {
        changes.add(new Change.Put(i, text.next(i), i));
        if (changes.size() == BATCH || i == units) {
          index.apply(changes);
          changes.clear();
        }
      }
      double took = (System.nanoTime() - start) / 1e9;
      print(
          out,
          "indexed %d units in %.0f s: %.0f a second, %.0f us of the processor each%n",
          units,
          took,
          units / took,
          (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / units);
      // As a server does when it is not written to.
      index.settle();
      print(out, "settled in %.0f s more%n", (System.nanoTime() - start) / 1e9 - took);
    }
    print(out, "%.0f MB on disk%n", size(folder) / 1e6);
  }

  private Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap + "m",
            "-XX:+UseParallelGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            BenchServer.class.getName(),
            folder.toString(),
            samples.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The server: its address, and the way to give it commands. */
  private record Remote(String address, Writer commands, BufferedReader answers) {
    String ask(String command) throws IOException {
      commands.write(command + "\n");
      commands.flush();
      return answers.readLine();
    }
  }

  private void measure(Remote server, PrintWriter out) throws IOException, InterruptedException {
    print(
        out,
        "%-10s %9s | %8s %8s | %9s %8s %8s | %11s%n",
        "ms",
        "hits",
        "p50",
        "p99",
        "index p50",
        "p99",
        "mean",
        "server mean");
    warmUp(server);
    for (Kind kind : Kind.values()) {
      ask(server, questions(kind, /* round= */ 0));
      long cpu = Long.parseLong(server.ask("cpu"));
      Load load = ask(server, questions(kind, /* round= */ 1));
      double mean = (Long.parseLong(server.ask("cpu")) - cpu) / 1e6 / QUESTIONS;
      String[] direct = server.ask("direct %s %d %d".formatted(kind, 2, QUESTIONS)).split(" ", -1);
      print(
          out,
          "%-10s %9s | %8.2f %8.2f | %9s %8s %8s | %11.2f   %d of %d counts are lower bounds%n",
          kind.name().toLowerCase(Locale.ROOT),
          load.hits / Math.max(1, load.answers),
          load.times.milliseconds(50),
          load.times.milliseconds(99),
          direct[0],
          direct[1],
          direct[2],
          mean,
          load.bounds,
          load.answers);
    }
    List<Question> phrases =
        new BenchQueries(samples, SEED).of(Kind.PHRASE, /* round= */ 1, LOAD_QUESTIONS);
    for (int clients : new int[] {1, 4}) {
      long cpu = Long.parseLong(server.ask("cpu"));
      Times busy = load(server, phrases, clients, seconds);
      print(
          out,
          "phrases, %d clients: %d a second; p50 %.2f, p99 %.2f ms; %.2f ms of the processor each%n",
          clients,
          busy.count() / seconds,
          busy.milliseconds(50),
          busy.milliseconds(99),
          (Long.parseLong(server.ask("cpu")) - cpu) / 1e6 / Math.max(1, busy.count()));
    }
    print(
        out,
        "memory of the server: %s MB; load of the machine: %.1f%n",
        server.ask("memory"),
        SYSTEM.getSystemLoadAverage());
    server.ask("ingest " + units);
    for (Kind kind : List.of(Kind.PHRASE, Kind.CHARACTER)) {
      Times times = load(server, questions(kind, /* round= */ 3), 1, seconds);
      print(
          out,
          "during a bulk ingest, %s: p50 %.2f, p99 %.2f ms%n",
          kind.name().toLowerCase(Locale.ROOT),
          times.milliseconds(50),
          times.milliseconds(99));
    }
    print(
        out,
        "units ingested meanwhile: %s; memory of the server: %s MB%n",
        server.ask("stop"),
        server.ask("memory"));
  }

  /** Until the server's code is compiled; before, most of its time goes into that. */
  private void warmUp(Remote server) throws IOException, InterruptedException {
    List<Question> mixed = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.REGEX) {
        mixed.addAll(questions(kind, WARM_UP_ROUND));
      }
    }
    Collections.shuffle(mixed, new Random(SEED));
    load(server, mixed, 2, WARM_UP_TIMES * (long) seconds);
  }

  private List<Question> questions(Kind kind, int round) throws IOException {
    return new BenchQueries(samples, SEED).of(kind, round, QUESTIONS);
  }

  /** Answers of some questions. */
  private static final class Load {
    private final Times times = new Times();
    private long hits;
    private int bounds;
    private int answers;
  }

  private Load ask(Remote server, List<Question> questions) throws IOException {
    Load load = new Load();
    for (Question question : questions) {
      long start = System.nanoTime();
      String answer = get(server, question);
      load.times.add(System.nanoTime() - start);
      load.answers++;
      Matcher total = TOTAL.matcher(answer);
      if (total.find()) {
        load.hits += Long.parseLong(total.group(1));
        load.bounds += total.group(2).equals("gte") ? 1 : 0;
      }
    }
    return load;
  }

  private static Times load(Remote server, List<Question> questions, int clients, long seconds)
      throws InterruptedException {
    Times times = new Times();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> threads = new ArrayList<>();
    for (int c = 0; c < clients; c++) {
      int first = c * questions.size() / clients;
      Thread thread =
          new Thread(
              () -> {
                try {
                  for (int i = first; System.nanoTime() < end; i++) {
                    long start = System.nanoTime();
                    get(server, questions.get(i % questions.size()));
                    times.add(System.nanoTime() - start);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return times;
  }

  /**
   * Asks with the simplest client of the JDK, which keeps its connections: what a client takes of
   * the processor is not left for the server.
   */
  private static String get(Remote server, Question question) throws IOException {
    URL url = URI.create(server.address() + question.path()).toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    if (connection.getResponseCode() != 200) {
      throw new IOException(question + " was answered by " + connection.getResponseMessage());
    }
    try (InputStream body = connection.getInputStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void print(PrintWriter out, String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
    out.flush();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
