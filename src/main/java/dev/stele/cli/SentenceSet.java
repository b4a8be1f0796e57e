package dev.stele.cli;

import dev.stele.align.TextPair;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.extract.LanguageFinder;
import dev.stele.ingest.IngestException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Texts that hold one sentence a line: every file of {@code FOLDER/src} with its namesake in {@code
 * FOLDER/tgt}. A blank line is a sentence without words, so that line numbers stay.
 *
 * @param folder where they lie
 * @param languages of all of them
 * @param names of the files, in alphabetical order
 * @param texts in the order of the names
 */
record SentenceSet(Path folder, LanguagePair languages, List<String> names, List<TextPair> texts) {
  SentenceSet {
    names = List.copyOf(names);
    texts = List.copyOf(texts);
  }

  /** Whether a folder holds such texts. */
  static boolean isIn(Path folder) {
    return Files.isDirectory(folder.resolve("src")) && Files.isDirectory(folder.resolve("tgt"));
  }

  /**
   * Reads a set.
   *
   * @param source the language of the sources; where it is empty, the texts tell it
   * @param target the language of the targets; where it is empty, the texts tell it
   * @throws IngestException where a namesake is missing, a text is not UTF-8, or the languages
   *     cannot be told
   */
  static SentenceSet read(Path folder, Optional<Language> source, Optional<Language> target)
      throws IOException, IngestException {
    Path sources = folder.resolve("src");
    Path targets = folder.resolve("tgt");
    List<String> names;
    try (Stream<Path> files = Files.list(sources)) {
      names = files.map(p -> p.getFileName().toString()).sorted().toList();
    }
    List<TextPair> texts = new ArrayList<>();
    for (String name : names) {
      if (!Files.isRegularFile(targets.resolve(name))) {
        throw new IngestException(
            targets.resolve(name) + ": there is no such file, but src has it");
      }
      texts.add(new TextPair(lines(sources.resolve(name)), lines(targets.resolve(name))));
    }
    return new SentenceSet(
        folder,
        languages(
            source,
            sources,
            all(texts, TextPair::source),
            target,
            targets,
            all(texts, TextPair::target)),
        names,
        texts);
  }

  private static List<String> all(List<TextPair> texts, Function<TextPair, List<String>> side) {
    return texts.stream().flatMap(text -> side.apply(text).stream()).toList();
  }

  /** How many sentences both sides have together. */
  int sentences() {
    return texts.stream().mapToInt(text -> text.source().size() + text.target().size()).sum();
  }

  /** The name of the folder. */
  String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /** The lines of a file. */
  static List<String> lines(Path file) throws IOException, IngestException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IngestException(file + ": the text is not UTF-8", e);
    }
  }

  /** The languages of two texts, as told or as they show. */
  static LanguagePair languages(
      Optional<Language> knownSource,
      Path source,
      List<String> sourceLines,
      Optional<Language> knownTarget,
      Path target,
      List<String> targetLines)
      throws IngestException {
    Language from = language(knownSource, source, sourceLines, "--source-lang");
    Language to = language(knownTarget, target, targetLines, "--target-lang");
    if (from.primary().equals(to.primary())) {
      throw new IngestException(
          "%s and %s are both in the same language, %s".formatted(source, target, from));
    }
    return new LanguagePair(from, to);
  }

  private static Language language(
      Optional<Language> known, Path file, List<String> lines, String option)
      throws IngestException {
    return known
        .or(() -> LanguageFinder.find(String.join("\n", lines)))
        .orElseThrow(
            () ->
                new IngestException(
                    file + ": the language of the text cannot be told; name it with " + option));
  }
}
