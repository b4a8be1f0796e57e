package dev.stele.structure;

import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.document.NoteMark;
import dev.stele.document.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report that lies outside the project, one line a block, with its gold table. */
public final class SharedReport {
  private static final Path FOLDER = Path.of("../shared/data/un/A_75_119");
  private static final Pattern MARK = Pattern.compile("[¹²³]|\\*");

  private SharedReport() {}

  /** One row of a gold table. */
  public record GoldBead(String path, String original, String source, String target) {}

  public static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  /** The beads of the body: without cover, contents, footnotes. */
  public static List<GoldBead> bodyBeads(String pair) throws IOException {
    return Files.readAllLines(FOLDER.resolve("gold." + pair + ".tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .filter(c -> !c[1].startsWith("cover/") && !c[1].startsWith("toc/"))
        .filter(c -> !c[1].startsWith("fn/"))
        .map(c -> new GoldBead(c[1], c[2], withoutMarks(c[3]), withoutMarks(c[4])))
        .toList();
  }

  public static String withoutMarks(String text) {
    return MARK.matcher(text).replaceAll("");
  }

  /** The outline of a version, such as {@code es-reordered}. */
  public static Outline outline(String version) throws IOException {
    Language language = new Language(version.substring(0, 2));
    Masthead masthead =
        new Masthead(
            Optional.empty(),
            language,
            Optional.empty(),
            Optional.empty(),
            List.of(Language.CHINESE, Language.ENGLISH, Language.SPANISH));
    return OutlineReader.load().outline(masthead, blocks(version));
  }

  /** Cover and contents are told apart by where they stand, notes by their mark. */
  public static List<Block> blocks(String version) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(version + ".clean.txt"));
    int summary = indexOf(lines, 0, "Summary|Resumen");
    int contents = indexOf(lines, 0, "Contents|Índice");
    int firstEntry = contents < 0 ? -1 : indexOf(lines, contents, "I\\. .*");
    int body = firstEntry < 0 ? 0 : indexOf(lines, firstEntry + 1, "I\\. .*");
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher mark = MARK.matcher(line);
      if (mark.lookingAt()) {
        String text = line.substring(mark.end()).strip();
        blocks.add(new Block(new Block.Kind.Footnote(mark.group()), text, List.of(), 0));
      } else {
        Block.Kind kind =
            i < summary
                ? Block.Kind.MASTHEAD
                : i >= contents && i < body ? Block.Kind.CONTENTS : Block.Kind.BODY;
        blocks.add(block(kind, line));
      }
    }
    return blocks;
  }

  private static Block block(Block.Kind kind, String line) {
    List<NoteMark> notes = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    int taken = 0;
    while (mark.find()) {
      notes.add(new NoteMark(mark.start() - taken, mark.group()));
      taken += mark.group().length();
    }
    return new Block(kind, withoutMarks(line), notes, 0);
  }

  private static int indexOf(List<String> lines, int from, String pattern) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).matches(pattern)) {
        return i;
      }
    }
    return -1;
  }
}
