package dev.stele.ingest;

import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import dev.stele.memory.Memory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes in many files at once. Versions of the same document find each other by symbol, or by the
 * name of their file where they show no symbol, and every two of them become a bitext. Memory use
 * does not grow with the number of files: the text of an earlier version is read again when it is
 * no longer at hand.
 */
public final class DocumentSet {
  private static final int TEXTS_AT_HAND = 50;
  private static final Pattern LANGUAGE_SUFFIX =
      Pattern.compile(
          "(^|[-_. ])(ar|zh|en|fr|ru|es)([-_.](han[st]|cn|tw|us|gb))?([.].*)?$",
          Pattern.CASE_INSENSITIVE);

  /** What came of a file or of two. */
  public sealed interface Result {
    /** Two files became a bitext. */
    record Stored(Bitext bitext, Memory.Outcome outcome) implements Result {}

    /** A file brings a version that is there already; the reason names both. */
    record PassedOver(String reason) implements Result {}

    /** A file, or two together, did not; the reason names them. */
    record Refused(String reason) implements Result {}
  }

  private record Member(Path file, DocumentVersion version) {}

  private final VersionReader reader;
  private final BitextMaker maker;
  private final Memory memory;
  private final Map<String, List<Member>> documents = new HashMap<>();
  private final Map<Path, VersionText> atHand =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, VersionText> eldest) {
          return size() > TEXTS_AT_HAND;
        }
      };

  /** An empty set that stores its bitexts in {@code memory} as soon as they are made. */
  public DocumentSet(VersionReader reader, BitextMaker maker, Memory memory) {
    this.reader = reader;
    this.maker = maker;
    this.memory = memory;
  }

  /**
   * Takes a file in and pairs it with the versions of its document that came before.
   *
   * @return what came of it, in order; empty where it is the first version of its document
   */
  public List<Result> add(Path file) {
    VersionText text;
    try {
      text = read(file);
    } catch (IngestException e) {
      return List.of(new Result.Refused(e.getMessage()));
    }
    DocumentVersion version = text.version();
    List<Member> others = documents.computeIfAbsent(key(file, version), k -> new ArrayList<>());
    Optional<Member> twin =
        others.stream().filter(m -> m.version().language().equals(version.language())).findFirst();
    if (twin.isPresent()) {
      return List.of(
          new Result.PassedOver(
              "%s: passed over, since %s is %s in the same language"
                  .formatted(file, twin.get().file(), version.reference())));
    }
    List<Result> results = new ArrayList<>();
    for (Member other : others) {
      results.add(pair(other, text));
    }
    others.add(new Member(file, version));
    return results;
  }

  /** The files that found no partner, in no order. */
  public List<Path> alone() {
    return documents.values().stream()
        .filter(m -> m.size() == 1)
        .map(m -> m.get(0).file())
        .toList();
  }

  /** The Chinese version is the source where there is one; else the version that came first. */
  private Result pair(Member earlier, VersionText text) {
    try {
      VersionText other = read(earlier.file());
      boolean turned = text.version().language().isHan();
      Bitext bitext = turned ? maker.align(text, other) : maker.align(other, text);
      return new Result.Stored(bitext, memory.put(bitext));
    } catch (IngestException e) {
      return new Result.Refused(e.getMessage());
    }
  }

  private VersionText read(Path file) throws IngestException {
    VersionText known = atHand.get(file);
    if (known == null) {
      known = reader.read(SourceFile.of(file, Optional.empty()), Optional.empty());
      atHand.put(file, known);
    }
    return known;
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
