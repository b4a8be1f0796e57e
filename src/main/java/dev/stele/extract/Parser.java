package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A parsing process as it is seen from outside. For one thread at a time. */
final class Parser implements AutoCloseable {
  /** With this status a process ends that was told to end when memory runs out. */
  private static final int OUT_OF_MEMORY = 3;

  private final ExtractionLimits limits;
  private final ScheduledExecutorService clock;
  private Process process;
  private DataInputStream answers;
  private OutputStream requests;

  Parser(ExtractionLimits limits, ScheduledExecutorService clock) {
    this.limits = limits;
    this.clock = clock;
    try {
      start();
    } catch (IOException e) {
      throw new UncheckedIOException("the parsing process cannot be started", e);
    }
  }

  /**
   * Parses a file; where that kills the process, the next file gets a new one.
   *
   * @throws UnreadableFileException with the reason
   * @throws IOException where the process could not be started
   */
  RawDocument parse(Path file) throws IOException {
    if (process == null || !process.isAlive()) {
      start();
    }
    AtomicBoolean late = new AtomicBoolean();
    Process running = process;
    ScheduledFuture<?> watch =
        clock.schedule(
            () -> {
              late.set(true);
              running.destroyForcibly();
            },
            limits.time().toMillis(),
            TimeUnit.MILLISECONDS);
    byte[] answer;
    try {
      ParserProcess.Request request =
          new ParserProcess.Request(
              file.toAbsolutePath(), limits.unpackedBytes(), limits.outputCharacters());
      ParserProcess.writeFrame(requests, request.toBytes());
      answer = ParserProcess.readFrame(answers, longestAnswer());
    } catch (IOException e) {
      throw new UnreadableFileException(reasonOfDeath(late.get()), detailOfDeath(late.get()));
    } finally {
      watch.cancel(false);
    }
    return document(answer);
  }

  /** Text in UTF-8, with room for positions and marks. */
  private long longestAnswer() {
    return Math.min(Integer.MAX_VALUE - 8, 8L * limits.outputCharacters() + (1 << 20));
  }

  private static RawDocument document(byte[] answer) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
    if (in.readByte() == ParserProcess.READ) {
      return RawDocumentCodec.read(in);
    }
    throw new UnreadableFileException(Reason.valueOf(in.readUTF()), in.readUTF());
  }

  private Reason reasonOfDeath(boolean late) {
    int status = statusOfDeath();
    if (late) {
      return Reason.TOO_SLOW;
    }
    return status == OUT_OF_MEMORY ? Reason.OUT_OF_MEMORY : Reason.DAMAGED;
  }

  private String detailOfDeath(boolean late) {
    if (late) {
      return limits.time().toMillis() / 1000.0 + " s";
    }
    return statusOfDeath() == OUT_OF_MEMORY
        ? limits.heapMegabytes() + " MB"
        : "it ended the parsing process";
  }

  private int statusOfDeath() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }

  private void start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx" + limits.heapMegabytes() + "m",
                    "-Xss1m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ParserProcess.class.getName()))
            .redirectError(Redirect.DISCARD)
            .start();
    requests = process.getOutputStream();
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
