package dev.stele.cli;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders of documents, one for each symbol, with files {@code NAME-LANGUAGE.EXTENSION} and perhaps
 * reviewed alignments.
 */
final class SampleDocuments {
  private static final Pattern GOLD = Pattern.compile("gold\\.([a-z]+)-([a-z]+)\\.tsv");

  /**
   * Two versions of a document.
   *
   * @param symbol the symbol, which the name of the folder spells with underscores for slashes
   * @param languages the languages of the two
   * @param source the file of the one
   * @param target the file of the other
   * @param gold the reviewed alignment
   */
  record Pair(DocumentSymbol symbol, LanguagePair languages, Path source, Path target, Path gold) {}

  private SampleDocuments() {}

  /**
   * The pairs that have a reviewed alignment, in every format in which both or one of them is
   * there: each file of a language is paired once at least.
   *
   * @param folder a folder of document folders, or one document folder
   */
  static List<Pair> allPairs(Path folder) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (Path gold : goldTables(folder)) {
      Matcher name = GOLD.matcher(gold.getFileName().toString());
      if (!name.matches()) {
        continue;
      }
      LanguagePair languages =
          new LanguagePair(new Language(name.group(1)), new Language(name.group(2)));
      Path place = gold.toAbsolutePath().getParent();
      List<Path> sources = files(place, languages.source());
      List<Path> targets = files(place, languages.target());
      for (int i = 0;
          i < Math.max(sources.size(), targets.size()) && !sources.isEmpty() && !targets.isEmpty();
          i++) {
        pairs.add(
            new Pair(
                symbol(place),
                languages,
                sources.get(Math.min(i, sources.size() - 1)),
                targets.get(Math.min(i, targets.size() - 1)),
                gold));
      }
    }
    return pairs;
  }

  /** The pairs that have a reviewed alignment, each in one format. */
  static List<Pair> pairs(Path folder) throws IOException {
    List<Pair> firsts = new ArrayList<>();
    for (Pair pair : allPairs(folder)) {
      if (firsts.stream().noneMatch(p -> p.gold().equals(pair.gold()))) {
        firsts.add(pair);
      }
    }
    return firsts;
  }

  /**
   * The reviewed alignments of a folder of document folders, or of one document folder, in the
   * order of their names.
   */
  static List<Path> goldTables(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder, 2)) {
      return tree.filter(p -> GOLD.matcher(p.getFileName().toString()).matches()).sorted().toList();
    }
  }

  /**
   * The symbol that the name of a folder spells.
   *
   * @throws IOException where it spells none; the message names the folder
   */
  static DocumentSymbol symbol(Path folder) throws IOException {
    String spelt = folder.getFileName().toString().replace('_', '/');
    if (!DocumentSymbol.isSymbol(spelt)) {
      throw new IOException(
          folder
              + ": a folder with reviewed alignments is named after its symbol, such as A_99_501");
    }
    return new DocumentSymbol(spelt);
  }

  private static List<Path> files(Path folder, Language language) throws IOException {
    Pattern name = Pattern.compile(".+-" + language + "\\.(docx?|html?|odt|pdf|rtf|txt)");
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(p -> name.matcher(p.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }
}
