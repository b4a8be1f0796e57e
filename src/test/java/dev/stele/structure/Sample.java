package dev.stele.structure;

import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.document.Outline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Outlines of lines that a test writes down. */
final class Sample {
  private static final OutlineReader READER = OutlineReader.load();

  private Sample() {}

  static Outline outline(List<Block> blocks, Language... originals) {
    return READER.outline(
        new Masthead(
            Optional.empty(),
            Language.ENGLISH,
            Optional.empty(),
            Optional.empty(),
            Arrays.asList(originals)),
        blocks);
  }

  static Outline outlineOfLines(List<String> lines) {
    return outline(lines.stream().map(Sample::body).toList());
  }

  static List<String> paths(List<String> lines) {
    return outlineOfLines(lines).paragraphs().stream().map(p -> p.path().toString()).toList();
  }

  static Block body(String text) {
    return new Block(Block.Kind.BODY, text, List.of(), 0);
  }
}
