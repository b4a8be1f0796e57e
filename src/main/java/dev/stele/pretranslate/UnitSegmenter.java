package dev.stele.pretranslate;

import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.document.Paragraph;
import dev.stele.document.Segment;
import dev.stele.segment.Segmenter;
import dev.stele.structure.OutlineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.common.Range;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;

/**
 * Cuts the text units of a document into the segments that the memory would have of it: labels at
 * the head of a paragraph stay outside, as they do there.
 */
final class UnitSegmenter {
  private static final int LONGEST_LABEL = 8;

  private final OutlineReader outlines = OutlineReader.load();
  private final Segmenter segmenter = Segmenter.load();

  /** Cuts units that are not cut yet, all those of a document in their order. */
  void segment(List<ITextUnit> units, Language language) {
    List<UnitLine> lines =
        units.stream().map(UnitLine::of).filter(line -> !line.isBlank()).toList();
    List<Block> blocks =
        lines.stream().map(line -> new Block(Block.Kind.BODY, line.text(), List.of(), 0)).toList();
    Masthead masthead =
        new Masthead(Optional.empty(), language, Optional.empty(), Optional.empty(), List.of());
    List<Paragraph> paragraphs = outlines.outline(masthead, blocks).paragraphs();
    if (paragraphs.size() != lines.size()) {
      throw new IllegalStateException(
          "%d paragraphs of %d blocks".formatted(paragraphs.size(), lines.size()));
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).cut(segmenter.segment(paragraphs.get(i), language).segments());
    }
  }

  /**
   * The text of a unit on one line.
   *
   * @param unit the unit
   * @param text without codes, without blanks around it
   * @param places of each of its characters in the coded text of the unit
   */
  private record UnitLine(ITextUnit unit, String text, List<Integer> places) {

    static UnitLine of(ITextUnit unit) {
      TextFragment fragment = unit.getSource().getFirstContent();
      String coded = fragment.getCodedText();
      StringBuilder plain = new StringBuilder();
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < coded.length(); i++) {
        if (!TextFragment.isMarker(coded.charAt(i))) {
          plain.append(coded.charAt(i));
          places.add(i);
        } else {
          i++;
          if (isTab(fragment.getCode(coded.charAt(i)), plain)) {
            plain.append('\t');
            places.add(i - 1);
          }
        }
      }
      return onOneLine(unit, plain, places);
    }

    /** What a code stands for is not known; behind a label it is a tab. */
    private static boolean isTab(Code code, CharSequence before) {
      return code.getTagType() == TagType.PLACEHOLDER
          && before.length() <= LONGEST_LABEL
          && before.chars().noneMatch(Character::isWhitespace);
    }

    private static UnitLine onOneLine(ITextUnit unit, CharSequence plain, List<Integer> places) {
      StringBuilder line = new StringBuilder();
      List<Integer> kept = new ArrayList<>();
      String all = PlainText.onOneLine(plain);
      int at = 0;
      for (int i = 0; i < plain.length() && at < all.length(); i++) {
        char c = plain.charAt(i);
        boolean isBlank = Character.isWhitespace(c) || c == ' ';
        if (c == all.charAt(at) || (isBlank && all.charAt(at) == ' ')) {
          line.append(all.charAt(at));
          kept.add(places.get(i));
          at++;
        }
      }
      return new UnitLine(unit, line.toString(), kept);
    }

    boolean isBlank() {
      return text.isBlank();
    }

    /** Cuts the unit at the borders of segments; what is found no longer stays outside. */
    void cut(List<Segment> segments) {
      String coded = unit.getSource().getFirstContent().getCodedText();
      List<Range> ranges = new ArrayList<>();
      int from = 0;
      for (Segment segment : segments) {
        int start = text.indexOf(segment.text(), from);
        if (start < 0) {
          break;
        }
        from = start + segment.text().length();
        ranges.add(range(coded, places.get(start), places.get(from - 1) + 1));
      }
      if (!ranges.isEmpty()) {
        unit.getSource().getSegments().create(ranges);
      }
    }

    /** A stretch with the codes that open in front of it and those that stand right behind it. */
    private static Range range(String coded, int start, int end) {
      int first = start;
      while (first > 1 && coded.charAt(first - 2) == TextFragment.MARKER_OPENING) {
        first -= 2;
      }
      int last = end;
      while (last < coded.length()
          && TextFragment.isMarker(coded.charAt(last))
          && coded.charAt(last) != TextFragment.MARKER_OPENING) {
        last += 2;
      }
      return new Range(first, last);
    }
  }
}
