package dev.stele.ingest;

import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import dev.stele.memory.Memory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Takes in many files at once. Versions of the same document find each other by symbol, or by the
 * name of their file where they show no symbol, and every two of them become a bitext. Several
 * files are read and aligned at the same time; results are stored and told by the thread that adds,
 * in the order of the files, so that they are the same with any number of threads. Memory use does
 * not grow with the number of files: no more are begun than the threads need to stay busy, and the
 * text of an earlier version is read again when it is no longer at hand. For one thread at a time.
 */
public final class DocumentSet implements AutoCloseable {
  private static final int TEXTS_AT_HAND = 50;
  private static final Pattern LANGUAGE_SUFFIX =
      Pattern.compile(
          "(^|[-_. ])(ar|zh|en|fr|ru|es)([-_.](han[st]|cn|tw|us|gb))?([.].*)?$",
          Pattern.CASE_INSENSITIVE);

  /** What came of a file or of two. */
  public sealed interface Result {
    /** Two files became a bitext. */
    record Stored(Bitext bitext, Memory.Outcome outcome) implements Result {}

    /** A pair is new, or has changed, that is derived from others. */
    record Derived(Bitext bitext) implements Result {}

    /** A file brings a version that is there already; the reason names both. */
    record PassedOver(String reason) implements Result {}

    /** A file, or two together, did not; the reason names them. */
    record Refused(String reason) implements Result {}
  }

  private record Member(Path file, DocumentVersion version) {}

  /** A file that is being read. */
  private record Reading(Path file, Future<VersionText> text) {}

  /** What becomes of a file that was read: bitexts that are being made, or a result already. */
  private record Pairing(List<Future<Bitext>> bitexts, Optional<Result> result) {
    static Pairing ended(Result result) {
      return new Pairing(List.of(), Optional.of(result));
    }
  }

  private final VersionReader reader;
  private final BitextMaker maker;
  private final DerivedPairs pairs;
  private final Consumer<Result> results;
  private final int ahead;
  private final ExecutorService workers;
  private final Deque<Reading> readings = new ArrayDeque<>();
  private final Deque<Pairing> pairings = new ArrayDeque<>();
  private final Map<String, List<Member>> documents = new HashMap<>();
  private final Map<Path, VersionText> atHand =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, VersionText> eldest) {
          return size() > TEXTS_AT_HAND;
        }
      };

  /**
   * An empty set.
   *
   * @param memory where the bitexts are stored
   * @param threads how many files are read or aligned at the same time, from 1
   * @param results hears what came of the files, in their order, while {@link #add} and {@link
   *     #finish} run
   */
  public DocumentSet(
      VersionReader reader,
      BitextMaker maker,
      Memory memory,
      int threads,
      Consumer<Result> results) {
    this.reader = reader;
    this.maker = maker;
    this.pairs = new DerivedPairs(memory);
    this.results = results;
    this.ahead = 2 * threads;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "stele-ingest");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes a file in and pairs it with the versions of its document that came before. Returns when
   * there is room for the next.
   */
  public void add(Path file) throws InterruptedException {
    readings.add(new Reading(file, workers.submit(() -> read(file))));
    while (readings.size() > ahead) {
      pairNext();
    }
  }

  /** Waits for all files that were added. */
  public void finish() throws InterruptedException {
    while (!readings.isEmpty()) {
      pairNext();
    }
    while (!pairings.isEmpty()) {
      storeNext();
    }
  }

  /** The files that found no partner, in no order; to be asked when all is finished. */
  public List<Path> alone() {
    return documents.values().stream()
        .filter(m -> m.size() == 1)
        .map(m -> m.get(0).file())
        .toList();
  }

  /** Stops what is still being done. */
  @Override
  public void close() {
    workers.shutdownNow();
  }

  private void pairNext() throws InterruptedException {
    Reading reading = readings.remove();
    pairings.add(pair(reading));
    while (pairings.size() > ahead) {
      storeNext();
    }
  }

  private Pairing pair(Reading reading) throws InterruptedException {
    VersionText text;
    try {
      text = await(reading.text());
    } catch (IngestException e) {
      return Pairing.ended(new Result.Refused(e.getMessage()));
    }
    Path file = reading.file();
    DocumentVersion version = text.version();
    List<Member> others = documents.computeIfAbsent(key(file, version), k -> new ArrayList<>());
    Optional<Member> twin =
        others.stream().filter(m -> m.version().language().equals(version.language())).findFirst();
    if (twin.isPresent()) {
      return Pairing.ended(
          new Result.PassedOver(
              "%s: passed over, since %s is %s in the same language"
                  .formatted(file, twin.get().file(), version.reference())));
    }
    List<Future<Bitext>> bitexts = new ArrayList<>();
    for (Member other : others) {
      Optional<VersionText> known = Optional.ofNullable(atHand.get(other.file()));
      bitexts.add(workers.submit(() -> align(other.file(), known, text)));
    }
    others.add(new Member(file, version));
    atHand.put(file, text);
    return new Pairing(bitexts, Optional.empty());
  }

  /** The Chinese version is the source where there is one; else the version that came first. */
  private Bitext align(Path earlier, Optional<VersionText> known, VersionText text)
      throws IngestException {
    VersionText other = known.isPresent() ? known.get() : read(earlier);
    boolean turned = text.version().language().isHan();
    return turned ? maker.align(text, other) : maker.align(other, text);
  }

  private void storeNext() throws InterruptedException {
    Pairing pairing = pairings.remove();
    pairing.result().ifPresent(results);
    List<Bitext> made = new ArrayList<>();
    for (Future<Bitext> bitext : pairing.bitexts()) {
      try {
        made.add(await(bitext));
      } catch (IngestException e) {
        results.accept(new Result.Refused(e.getMessage()));
      }
    }
    DerivedPairs.Stored stored = pairs.put(made);
    for (int i = 0; i < made.size(); i++) {
      results.accept(new Result.Stored(made.get(i), stored.outcomes().get(i)));
    }
    stored.derived().forEach(bitext -> results.accept(new Result.Derived(bitext)));
  }

  private VersionText read(Path file) throws IngestException {
    return reader.read(SourceFile.of(file, Optional.empty()), Optional.empty());
  }

  private static <T> T await(Future<T> future) throws IngestException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IngestException refused) {
        throw refused;
      }
      throw new IllegalStateException("a file could not be taken in: " + e.getCause(), e);
    }
  }

  /** Versions without a symbol belong together where they lie together under the same name. */
  private static String key(Path file, DocumentVersion version) {
    return version
        .symbol()
        .map(Object::toString)
        .orElseGet(
            () -> file.toAbsolutePath().getParent().resolve(stem(version.fileName())).toString());
  }

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return LANGUAGE_SUFFIX
        .matcher(dot > 0 ? fileName.substring(0, dot) : fileName)
        .replaceFirst("");
  }
}
