package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.Explanations;
import dev.stele.ingest.JobQueue;
import dev.stele.ingest.SourceFile;
import dev.stele.ingest.TaughtLexicon;
import dev.stele.ingest.TemplateAdapter;
import dev.stele.memory.Job;
import dev.stele.memory.Matches;
import dev.stele.memory.Memory;
import dev.stele.server.ServerException;
import dev.stele.server.ServerOptions;
import dev.stele.server.Services;
import dev.stele.server.SteleServer;
import dev.stele.terms.Renderings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** The server with all that it needs, from start to stop. */
final class RunningServer implements AutoCloseable {
  /** What is open, the latest first: it is closed in this order. */
  private final Deque<Runnable> closers = new ArrayDeque<>();

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Path uploads;
  private final DataFolder data;
  private final JobQueue queue;
  private final SteleServer server;

  /**
   * Starts the server.
   *
   * @throws ServerException where it cannot listen, or must not
   * @throws IOException where the folder of the data cannot be used
   */
  RunningServer(Settings settings) throws IOException, ServerException {
    ServerOptions options =
        new ServerOptions(
            settings.host(),
            settings.port(),
            settings.token(),
            settings.fileMegabytes() * 1_000_000L,
            settings.tmxMegabytes() * 1_000_000L,
            Version.number());
    try {
      data = DataFolder.open(settings.dataFolder());
      closers.push(data::close);
      uploads = Files.createDirectories(settings.dataFolder().resolve("uploads"));
      TaughtLexicon lexicon = data.lexicon();
      readAhead(lexicon);
      Stages.OnDemand stages = new Stages.OnDemand(settings, lexicon::lexicon);
      closers.push(stages::close);
      queue =
          JobQueue.open(
              data.inbox(),
              data.jobs(),
              data.memory(),
              data.index(),
              lexicon,
              stages::maker,
              new ExchangeFormats(),
              new ExchangeFormats(),
              Clock.systemUTC());
      closers.push(queue::close);
      Matches matches = data.index().matches(settings.penalties(), new TemplateAdapter());
      server =
          SteleServer.start(
              options,
              new Services(
                  data.memory(),
                  data.index(),
                  matches,
                  queue,
                  new Explanations(data.memory(), lexicon::lexicon),
                  new Renderings(lexicon::lexicon),
                  PretranslateCommand.pretranslator(settings, matches)),
              uploads);
      closers.push(server::close);
    } catch (IOException | ServerException | RuntimeException e) {
      close();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stele-stop"));
  }

  /** Reads what is known of words before anybody asks, so that the first answer does not wait. */
  private void readAhead(TaughtLexicon lexicon) {
    Thread reader =
        new Thread(
            () -> lexicon.lexicon().of(new LanguagePair(Language.CHINESE, Language.ENGLISH)),
            "stele-lexicon");
    reader.setDaemon(true);
    reader.start();
    closers.push(() -> await(reader));
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The address at which it answers. */
  String address() {
    return server.address();
  }

  Memory memory() {
    return data.memory();
  }

  /** Puts two files into the queue; the files themselves stay where they are. */
  Job submitCopies(BitextRequest request) throws IOException {
    return queue.submit(
        new BitextRequest(copy(request.source()), copy(request.target()), request.symbol()));
  }

  private SourceFile copy(SourceFile file) throws IOException {
    Path copy = Files.createTempFile(uploads, "sample", "");
    Files.copy(file.path(), copy, StandardCopyOption.REPLACE_EXISTING);
    return new SourceFile(copy, file.name(), file.language());
  }

  /** Waits until the server has been stopped. */
  void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** Stops the server and closes what it used, in order. */
  @Override
  public synchronized void close() {
    while (!closers.isEmpty()) {
      closers.pop().run();
    }
    stopped.countDown();
  }
}
