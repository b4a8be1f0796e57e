package dev.stele.cli;

import dev.stele.exchange.BitextFormat;
import dev.stele.exchange.ExchangeFile;
import dev.stele.memory.Bitext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a command writes a bitext: a file, or several side by side, or an archive of them where the
 * name ends in {@code .zip}.
 */
final class BitextOutput {
  private static final String ZIP = ".zip";

  private BitextOutput() {}

  /**
   * Writes a bitext.
   *
   * @param file the file that says how the others go together, where there are others: their names
   *     begin as its own does. Empty for standard output, which takes that file alone
   * @throws IllegalArgumentException where the format cannot say what this bitext is, or has no
   *     such file for standard output
   */
  static void write(Optional<Path> file, Bitext bitext, BitextFormat format) throws IOException {
    if (file.isEmpty()) {
      if (format == BitextFormat.MOSES) {
        throw new IllegalArgumentException("moses is two files; say with -o how their names begin");
      }
      List<ExchangeFile> files =
          format.files(bitext, BitextFormat.nameOf(bitext), Version.number());
      Output.write(file, files.get(0).content()::writeTo);
      return;
    }
    Path first = file.get().toAbsolutePath();
    String name = first.getFileName().toString();
    String begin = format == BitextFormat.MOSES && !isZip(name) ? name : withoutExtension(name);
    List<ExchangeFile> files = format.files(bitext, begin, Version.number());
    if (isZip(name)) {
      Output.write(file, out -> ExchangeFile.zip(files, out));
      return;
    }
    for (int i = 0; i < files.size(); i++) {
      ExchangeFile one = files.get(i);
      boolean isNamed = i == 0 && format != BitextFormat.MOSES;
      Output.write(
          Optional.of(isNamed ? first : first.resolveSibling(one.name())), one.content()::writeTo);
    }
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ZIP);
  }

  /** {@code A.zh.en.xml} becomes {@code A.zh.en}, and {@code A.tmx.gz} A. */
  private static String withoutExtension(String name) {
    String begin = name.replaceAll("(?i)(?<=.)(\\.gz)?$", "");
    begin = begin.replaceAll("(?i)(?<=.)\\.[a-z]{2,6}$", "");
    return begin.isEmpty() ? name : begin;
  }
}
