package dev.stele.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file that is to be written.
 *
 * @param name its name, without folders
 * @param content what is in it
 */
public record ExchangeFile(String name, Content content) {

  /** The bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes them.
     *
     * @param out flushed and left open
     * @throws IOException where {@code out} fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  public ExchangeFile {
    if (name.isBlank() || name.matches(".*[/\\\\].*")) {
      throw new IllegalArgumentException("'" + name + "' is no name of a file");
    }
  }

  /**
   * Writes files as an archive, in their order.
   *
   * @param out flushed and left open
   * @throws IOException where {@code out} fails
   */
  public static void zip(List<ExchangeFile> files, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (ExchangeFile file : files) {
      zip.putNextEntry(new ZipEntry(file.name()));
      file.content().writeTo(zip);
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }
}
