package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Reads pairs of text files of which each line of the one translates the same line of the other, as
 * Moses and its like write them. A line that is blank in either file is no unit. Files of which one
 * has more lines than the other are refused before anything is read.
 *
 * @see <a href="http://www2.statmt.org/moses/?n=FactoredTraining.PrepareTraining">Moses, Preparing
 *     Training Data</a>
 */
public final class LinePairs {
  private static final int BATCH = 1_000;

  /**
   * What came of two files.
   *
   * @param units how many lines were units
   * @param added how many of the units were new
   * @param blank how many lines were left out, since they are blank in one of the files
   */
  public record Report(int units, int added, int blank) {}

  private LinePairs() {}

  /**
   * Reads two files.
   *
   * @param sink takes the units in batches, in order, and says how many were new
   * @throws IOException where a file cannot be read, is not UTF-8, or has more lines than the
   *     other; the message names it
   */
  public static Report read(
      Path source, Path target, LanguagePair languages, ToIntFunction<List<TranslationUnit>> sink)
      throws IOException {
    long sourceLines = lines(source);
    long targetLines = lines(target);
    if (sourceLines != targetLines) {
      throw new IOException(
          "%s has %d lines, but %s has %d; nothing was read"
              .formatted(source, sourceLines, target, targetLines));
    }
    String origin = source.getFileName() + " " + target.getFileName();
    List<TranslationUnit> batch = new ArrayList<>();
    int units = 0;
    int added = 0;
    int blank = 0;
    try (BufferedReader sources = Files.newBufferedReader(source);
        BufferedReader targets = Files.newBufferedReader(target)) {
      for (long line = 0; line < sourceLines; line++) {
        String from = sources.readLine().strip();
        String to = targets.readLine().strip();
        if (from.isEmpty() || to.isEmpty()) {
          blank++;
          continue;
        }
        batch.add(unit(origin, tuv(languages.source(), from), tuv(languages.target(), to)));
        units++;
        if (batch.size() == BATCH) {
          added += sink.applyAsInt(List.copyOf(batch));
          batch.clear();
        }
      }
    }
    if (!batch.isEmpty()) {
      added += sink.applyAsInt(List.copyOf(batch));
    }
    return new Report(units, added, blank);
  }

  private static long lines(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long lines = 0;
      while (reader.readLine() != null) {
        lines++;
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": the text is not UTF-8", e);
    }
  }

  private static Tuv tuv(Language language, String text) {
    return new Tuv(language, text, 1, ParagraphPath.ROOT, Optional.empty(), Optional.empty());
  }

  private static TranslationUnit unit(String origin, Tuv source, Tuv target) {
    return new TranslationUnit(
        UnitId.ofTexts(origin, source, target),
        source,
        target,
        new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Status.AUTO,
        1);
  }
}
