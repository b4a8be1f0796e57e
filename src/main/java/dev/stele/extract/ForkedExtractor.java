package dev.stele.extract;

import dev.stele.document.Language;
import dev.stele.extract.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Reads files in processes of their own, which are kept for the next file. A file that kills its
 * process, or is too slow for it, hurts nobody else.
 */
public final class ForkedExtractor implements Extractor {
  private final ExtractionLimits limits;
  private final ScheduledExecutorService clock;
  private final List<Parser> parsers = new ArrayList<>();
  private final BlockingQueue<Parser> idle = new LinkedBlockingQueue<>();

  /** Starts the parsing processes, which are ready some tenths of a second later. */
  public ForkedExtractor(ExtractionLimits limits) {
    this.limits = limits;
    clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "parsing-clock");
              thread.setDaemon(true);
              return thread;
            });
    for (int i = 0; i < limits.processes(); i++) {
      parsers.add(new Parser(limits, clock));
    }
    idle.addAll(parsers);
  }

  @Override
  public ExtractedDocument extract(Path file, Optional<Language> language)
      throws ExtractionException {
    String name = String.valueOf(file.getFileName());
    check(file, name);
    try {
      RawDocument raw = parse(file);
      return DocumentMaker.document(raw, language, digest(file))
          .orElseThrow(() -> new ExtractionException(name, Reason.NO_TEXT, ""));
    } catch (UnreadableFileException e) {
      throw because(e, new ExtractionException(name, e.reason(), String.valueOf(e.getMessage())));
    } catch (LanguageUnknownException e) {
      throw because(e, new ExtractionException(name, Reason.UNKNOWN_LANGUAGE, ""));
    } catch (IOException e) {
      throw because(
          e, new ExtractionException(name, Reason.DAMAGED, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw because(e, new ExtractionException(name, Reason.TOO_SLOW, "interrupted"));
    }
  }

  private static ExtractionException because(Exception cause, ExtractionException exception) {
    exception.initCause(cause);
    return exception;
  }

  private void check(Path file, String name) throws ExtractionException {
    if (Files.isDirectory(file)) {
      throw new ExtractionException(name, Reason.NOT_A_DOCUMENT, "it is a folder");
    }
    if (!Files.isRegularFile(file)) {
      throw new ExtractionException(name, Reason.MISSING, "");
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new ExtractionException(name, Reason.EMPTY, "");
      }
      if (size > limits.fileBytes()) {
        throw new ExtractionException(
            name, Reason.TOO_LARGE, size + " bytes; the limit is " + limits.fileBytes());
      }
    } catch (IOException e) {
      throw because(e, new ExtractionException(name, Reason.MISSING, "its size cannot be read"));
    }
  }

  private RawDocument parse(Path file) throws IOException, InterruptedException {
    Parser parser = idle.take();
    try {
      return parser.parse(file);
    } finally {
      idle.add(parser);
    }
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    parsers.forEach(Parser::close);
    clock.shutdownNow();
  }
}
