package dev.stele.pretranslate;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The process that makes an XLIFF of a document, because nobody vouches for the document. It writes
 * the reason to standard output where it cannot.
 */
final class ConversionProcess {
  static final int DONE = 0;
  static final int REFUSED = 4;
  static final int OUT_OF_MEMORY = 3;

  private ConversionProcess() {}

  /**
   * What the process is to do.
   *
   * @param file the document
   * @param name the name that its owner gave it
   * @param unpackedBytes how much it may unpack to
   * @param out where the XLIFF is to be written
   */
  record Task(
      Path file,
      String name,
      FileKind kind,
      LanguagePair languages,
      XliffVersion version,
      long unpackedBytes,
      Path out) {

    List<String> toArguments() {
      return List.of(
          file.toAbsolutePath().toString(),
          // Where the system's encoding is ASCII, an argument could not hold it.
          URLEncoder.encode(name, StandardCharsets.UTF_8),
          kind.name(),
          languages.source().tag(),
          languages.target().tag(),
          version.toString(),
          String.valueOf(unpackedBytes),
          out.toAbsolutePath().toString());
    }

    static Task of(String[] arguments) {
      return new Task(
          Path.of(arguments[0]),
          URLDecoder.decode(arguments[1], StandardCharsets.UTF_8),
          FileKind.valueOf(arguments[2]),
          new LanguagePair(new Language(arguments[3]), new Language(arguments[4])),
          XliffVersion.parse(arguments[5]),
          Long.parseLong(arguments[6]),
          Path.of(arguments[7]));
    }

    void run() throws IOException, UnusableFileException {
      new DocumentXliff(languages).convert(file, name, kind, version, unpackedBytes, out);
    }
  }

  public static void main(String[] arguments) throws IOException {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    int status = DONE;
    try {
      Task.of(arguments).run();
    } catch (UnusableFileException e) {
      status = REFUSED;
      say(e.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Parsers fail in many ways on damaged files; each of them means just that.
      status = REFUSED;
      say("it is damaged");
    }
    Runtime.getRuntime().halt(status);
  }

  private static void say(String reason) throws IOException {
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write(reason.getBytes(StandardCharsets.UTF_8));
    }
  }
}
