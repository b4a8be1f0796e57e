package dev.stele.exchange;

import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads back the beads of a bitext that a person, or another program, has corrected: InterText, a
 * ladder, a table, JSON lines or beads as indices, or an archive with such files. The file shows
 * which it is. Nothing is taken of a file that is wrong anywhere: half of the links of a bitext
 * would be another bitext.
 */
public final class BeadFiles {
  private static final int MOST_FILES = 16;
  private static final long MOST_UNPACKED = 256L << 20;

  private BeadFiles() {}

  /** Whether a file says which segments of a bitext belong together; its beginning shows it. */
  public static boolean isOfBeads(Path file) throws IOException {
    return switch (FileKind.of(file)) {
      case INTERTEXT, LADDER, BEADS, ZIP -> true;
      case TSV -> isTableOfBeads(file, Table::readTsv);
      case XLSX -> isTableOfBeads(file, Table::readXlsx);
      case JSON_LINES -> BeadJsonFile.isOfBeads(file);
      case OTHER_XML, GZIP -> false;
    };
  }

  private static boolean isTableOfBeads(Path file, Table.Reader reader) throws IOException {
    boolean[] isOfBeads = {false};
    try {
      reader.read(
          file,
          new Table.Sink() {
            @Override
            public void columns(List<String> names) throws FaultyFileException {
              isOfBeads[0] = BeadTableFile.isOfBeads(names);
              throw new FaultyFileException("enough has been seen");
            }

            @Override
            public void row(Table.Row row) {}

            @Override
            public void fault(int number, String reason) {}
          });
    } catch (FaultyFileException e) {
      return isOfBeads[0];
    }
    return isOfBeads[0];
  }

  /**
   * The bitext that a file says to be, corrected.
   *
   * @param file those that belong to it are looked for beside it
   * @param named the bitext that it is of; where empty, the file says it, or is a whole bitext
   * @param memory gives the bitexts that are known
   * @param allReviewed whether a person vouches for every link, marked or not
   * @throws IOException where a file cannot be read
   * @throws FaultyFileException where it is not of that bitext, or says something that cannot be
   */
  public static Bitext read(
      Path file,
      Optional<BitextId> named,
      Function<BitextId, Optional<Bitext>> memory,
      boolean allReviewed)
      throws IOException, FaultyFileException {
    if (FileKind.of(file) == FileKind.ZIP) {
      Path folder = Files.createTempDirectory("stele-beads");
      try {
        return read(unpack(file, folder), named, memory, allReviewed);
      } finally {
        delete(folder);
      }
    }
    BeadFile beads = read(file);
    Optional<BitextId> id = named.or(beads::bitext);
    Optional<Bitext> known = id.flatMap(memory);
    if (known.isPresent()) {
      return BeadCorrection.apply(known.get(), beads.links(known.get()), allReviewed);
    }
    if (named.isPresent()) {
      throw new FaultyFileException("there is no bitext " + named.get());
    }
    Optional<Bitext> whole = beads.whole();
    if (whole.isEmpty()) {
      throw new FaultyFileException(
          id.isPresent()
              ? "it is of bitext %s, which is not in the memory".formatted(id.get())
              : "it does not say which bitext it is of");
    }
    return allReviewed
        ? BeadCorrection.apply(whole.get(), beads.links(whole.get()), true)
        : whole.get();
  }

  private static BeadFile read(Path file) throws IOException, FaultyFileException {
    return switch (FileKind.of(file)) {
      case INTERTEXT -> InterTextFiles.read(file);
      case LADDER -> LadderFile.read(file);
      case BEADS -> BeadLinesFile.read(file);
      case JSON_LINES -> BeadJsonFile.read(file);
      case TSV -> {
        BeadTableFile table = new BeadTableFile();
        Table.readTsv(file, table);
        yield table;
      }
      case XLSX -> {
        BeadTableFile table = new BeadTableFile();
        Table.readXlsx(file, table);
        yield table;
      }
      case OTHER_XML ->
          throw new FaultyFileException(
              "it is XML, but no file of links of InterText (linkGrp), which names the texts");
      case GZIP, ZIP -> throw new FaultyFileException("it is packed twice");
    };
  }

  /** Unpacks an archive, and gives the one of its files that says how the others go together. */
  private static Path unpack(Path file, Path folder) throws IOException, FaultyFileException {
    List<Path> leading = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_FILES) {
        throw new FaultyFileException("the archive has more than %d files".formatted(MOST_FILES));
      }
      long left = MOST_UNPACKED;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (!entry.isDirectory() && name.matches("[^\\\\/\\p{Cntrl}]{1,200}")) {
          Path unpacked = folder.resolve(name);
          try (InputStream in = zip.getInputStream(entry)) {
            left -= copy(in, unpacked, left);
          }
          if (isLeading(unpacked)) {
            leading.add(unpacked);
          }
        }
      }
    } catch (ZipException e) {
      throw new FaultyFileException("the archive is damaged: " + e.getMessage());
    }
    if (leading.size() != 1) {
      throw new FaultyFileException(
          "an archive holds one file of links, a ladder or a table; this one has %d"
              .formatted(leading.size()));
    }
    return leading.get(0);
  }

  private static boolean isLeading(Path file) throws IOException {
    return switch (FileKind.of(file)) {
      case INTERTEXT, LADDER, BEADS, JSON_LINES, XLSX -> !file.toString().endsWith(".txt");
      case TSV -> file.toString().endsWith(".tsv");
      case OTHER_XML, GZIP, ZIP -> false;
    };
  }

  private static long copy(InputStream in, Path file, long most)
      throws IOException, FaultyFileException {
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (var out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          throw new FaultyFileException(
              "the archive unpacks to more than %d MB".formatted(MOST_UNPACKED >> 20));
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
