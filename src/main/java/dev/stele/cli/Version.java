package dev.stele.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it down. */
final class Version implements IVersionProvider {
  private static final String FILE = "/stele-version.properties";

  static String number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + FILE + " is missing");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("the program is incomplete: " + FILE + " cannot be read", e);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"stele " + number()};
  }
}
