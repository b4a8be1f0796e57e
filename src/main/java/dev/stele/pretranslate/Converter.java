package dev.stele.pretranslate;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Has documents made into XLIFF by a process with limits. */
final class Converter {
  private static final int LONGEST_REASON = 1_000;

  private final ConversionLimits limits;

  Converter(ConversionLimits limits) {
    this.limits = limits;
  }

  /**
   * Converts a document and waits for the end.
   *
   * @throws UnusableFileException where it cannot be read within the limits; the message says why
   * @throws IOException where the process cannot be started
   */
  void convert(ConversionProcess.Task task) throws IOException, UnusableFileException {
    Process process = start(task);
    try {
      if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new UnusableFileException(
            "reading it took longer than the limit, %d s".formatted(limits.time().toSeconds()));
      }
      switch (process.exitValue()) {
        case ConversionProcess.DONE -> {}
        case ConversionProcess.REFUSED -> throw new UnusableFileException(reason(process));
        case ConversionProcess.OUT_OF_MEMORY ->
            throw new UnusableFileException(
                "reading it took more memory than the limit, %d MB"
                    .formatted(limits.heapMegabytes()));
        default -> throw new UnusableFileException("it is damaged: it ended the reading process");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the reading was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String reason(Process process) throws IOException {
    try (InputStream in = process.getInputStream()) {
      return new String(in.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
    }
  }

  private Process start(ConversionProcess.Task task) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                System.getProperty("java.class.path"),
                ConversionProcess.class.getName()));
    command.addAll(task.toArguments());
    return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
  }
}
