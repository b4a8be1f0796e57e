package dev.stele.ingest;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.BitextId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The files of jobs that are not finished, a folder for each job. A request is there whole or not
 * at all: it is written beside, forced to disk and then renamed.
 */
final class Inbox {
  private static final String UNFINISHED = ".part";
  private static final String REQUEST = "request.properties";
  private static final String SOURCE = "source";
  private static final String TARGET = "target";
  private static final String UNITS = "units";
  private static final String REVIEW = "review";
  private static final String ALL_REVIEWED = "allReviewed";
  private static final String NAME = ".name";

  private final Path folder;

  Inbox(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    for (Path leftOver : list(p -> p.toString().endsWith(UNFINISHED))) {
      delete(leftOver);
    }
  }

  /** Takes the files of a request over: they are moved in. */
  JobRequest put(String job, JobRequest request) throws IOException {
    Path part = Files.createDirectory(folder.resolve(job + UNFINISHED));
    Properties properties = new Properties();
    if (request instanceof BitextRequest bitext) {
      takeIn(bitext.source(), SOURCE, part, properties);
      takeIn(bitext.target(), TARGET, part, properties);
      bitext.symbol().ifPresent(symbol -> properties.setProperty("symbol", symbol.value()));
    } else if (request instanceof ImportRequest units) {
      takeIn(units.file(), UNITS, part, properties);
    } else if (request instanceof ReviewRequest review) {
      takeIn(review.file(), REVIEW, part, properties);
      review.bitext().ifPresent(bitext -> properties.setProperty("bitext", bitext.value()));
      properties.setProperty(ALL_REVIEWED, Boolean.toString(review.allReviewed()));
    }
    Path description = part.resolve(REQUEST);
    try (Writer writer = Files.newBufferedWriter(description)) {
      properties.store(writer, null);
    }
    force(description);
    force(part);
    Files.move(part, folder.resolve(job), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
    return get(job).orElseThrow();
  }

  /** The request of a job; empty where there is none. */
  Optional<JobRequest> get(String job) throws IOException {
    Path place = folder.resolve(job);
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(place.resolve(REQUEST))) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (properties.containsKey(UNITS + NAME)) {
      return Optional.of(new ImportRequest(file(UNITS, place, properties)));
    }
    if (properties.containsKey(REVIEW + NAME)) {
      return Optional.of(
          new ReviewRequest(
              file(REVIEW, place, properties),
              Optional.ofNullable(properties.getProperty("bitext")).map(BitextId::new),
              Boolean.parseBoolean(properties.getProperty(ALL_REVIEWED))));
    }
    return Optional.of(
        new BitextRequest(
            file(SOURCE, place, properties),
            file(TARGET, place, properties),
            Optional.ofNullable(properties.getProperty("symbol")).map(DocumentSymbol::new)));
  }

  /** The jobs whose requests are here, in no order. */
  List<String> jobs() throws IOException {
    return list(Files::isDirectory).stream().map(p -> p.getFileName().toString()).toList();
  }

  void remove(String job) throws IOException {
    Path place = folder.resolve(job);
    if (Files.exists(place)) {
      delete(place);
    }
  }

  private static void takeIn(SourceFile file, String role, Path part, Properties properties)
      throws IOException {
    Path copy = part.resolve(role);
    Files.move(file.path(), copy);
    force(copy);
    properties.setProperty(role + NAME, file.name());
    file.language()
        .ifPresent(language -> properties.setProperty(role + ".language", language.tag()));
  }

  private static SourceFile file(String role, Path place, Properties properties) {
    return new SourceFile(
        place.resolve(role),
        properties.getProperty(role + NAME),
        Optional.ofNullable(properties.getProperty(role + ".language")).map(Language::new));
  }

  private List<Path> list(java.util.function.Predicate<Path> wanted) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(wanted).toList();
    }
  }

  private static void force(Path path) throws IOException {
    boolean isFolder = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
