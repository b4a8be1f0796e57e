package dev.stele.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.query.QueryResult;
import net.sf.okapi.connectors.mymemory.MyMemoryTMConnector;

/**
 * Okapi's connector for MyMemory, in a process of its own. Its host is fixed in its code, so that
 * process turns whatever is asked of that host to ours; all else is as the connector does it.
 */
final class MyMemoryClient {
  private static final String ITS_HOST = "api.mymemory.translated.net";

  private MyMemoryClient() {}

  /**
   * Looks texts up.
   *
   * @return a line for each match: score, segment and translation with tabs between
   */
  static List<String> run(String address, String source, String target, List<String> texts)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                MyMemoryClient.class.getName(),
                address,
                source,
                target));
    Path input = Files.createTempFile("texts", ".txt");
    Path output = Files.createTempFile("matches", ".txt");
    Path errors = Files.createTempFile("errors", ".txt");
    try {
      Files.write(input, texts, UTF_8);
      command.add(input.toString());
      command.add(output.toString());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(errors.toFile())
              .start();
      try {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
      } finally {
        process.destroyForcibly();
      }
      assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
      return Files.readAllLines(output, UTF_8);
    } finally {
      Files.delete(input);
      Files.delete(output);
      Files.delete(errors);
    }
  }

  /** Takes the address, the languages, and the files of texts and matches. */
  public static void main(String[] arguments) throws IOException {
    URL.setURLStreamHandlerFactory(
        protocol -> protocol.equals("https") ? new Diversion(arguments[0]) : null);
    MyMemoryTMConnector connector = new MyMemoryTMConnector();
    connector.setLanguages(LocaleId.fromString(arguments[1]), LocaleId.fromString(arguments[2]));
    connector.setThreshold(70);
    connector.open();
    try (PrintStream matches = new PrintStream(arguments[4], UTF_8)) {
      for (String text : Files.readAllLines(Path.of(arguments[3]), UTF_8)) {
        connector.query(text);
        while (connector.hasNext()) {
          QueryResult match = connector.next();
          matches.printf("%d\t%s\t%s%n", match.getFuzzyScore(), match.source, match.target);
        }
      }
    }
  }

  /** Turns what is meant for MyMemory to another server, and lets nothing else out. */
  private static final class Diversion extends URLStreamHandler {
    private final String address;

    Diversion(String address) {
      this.address = address;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      if (!url.getHost().equals(ITS_HOST)) {
        throw new IOException("no request is expected at " + url);
      }
      return new URL(address + url.getFile()).openConnection();
    }
  }
}
