package dev.stele.structure;

import dev.stele.document.Block;
import dev.stele.structure.Line.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out what lines are without regard to their numbers: tags and dates by their form, headings
 * by their looks and by what stands around them.
 */
final class LineReader {
  /** So many lines in a row that look like headings are a list. */
  private static final int LIST = 3;

  private final Numbering numbering;
  private final List<Block> blocks;
  private final List<List<Label>> labels = new ArrayList<>();
  private final List<Optional<Tag>> tags = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private final Set<String> contents = new HashSet<>();

  private LineReader(Numbering numbering, List<Block> blocks) {
    this.numbering = numbering;
    this.blocks = blocks;
  }

  /** Reads blocks; as many lines come out, in the same order. */
  static List<Line> read(Numbering numbering, List<Block> blocks) {
    LineReader reader = new LineReader(numbering, blocks);
    for (Block block : blocks) {
      reader.readAlone(block);
    }
    reader.findDates();
    reader.findHeadings();
    reader.findCover();
    return reader.lines();
  }

  private void readAlone(Block block) {
    Block.Kind kind = block.kind();
    Optional<Tag> tag = Optional.empty();
    Role role;
    if (kind instanceof Block.Kind.Masthead) {
      role = Role.COVER;
    } else if (kind instanceof Block.Kind.Contents) {
      role = Role.CONTENTS;
      contents.add(folded(withoutLabel(block.text())));
    } else if (kind instanceof Block.Kind.Footnote) {
      role = Role.NOTE;
    } else {
      tag = Tag.read(block.text(), numbering);
      if (tag.isPresent()) {
        role = Role.TAG;
      } else if (kind instanceof Block.Kind.Row) {
        role = Role.ROW;
      } else {
        role = kind instanceof Block.Kind.Heading ? Role.HEADING : Role.TEXT;
      }
    }
    roles.add(role);
    tags.add(tag);
    labels.add(
        role == Role.TEXT || role == Role.HEADING || role == Role.CONTENTS
            ? numbering.labels(block.text())
            : List.of());
  }

  private String withoutLabel(String text) {
    return numbering.labels(text).stream()
        .filter(label -> label.textStart() < text.length())
        .map(label -> text.substring(label.textStart()))
        .findFirst()
        .orElse(text);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** A date without brackets counts only under a tag or a heading of the file. */
  private void findDates() {
    for (int i = 1; i < blocks.size(); i++) {
      if (roles.get(i) == Role.TEXT
          && (roles.get(i - 1) == Role.TAG || roles.get(i - 1) == Role.HEADING)) {
        Optional<LocalDate> date = Tag.date(blocks.get(i).text(), numbering);
        if (date.isPresent()) {
          roles.set(i, Role.TAG);
          tags.set(i, Optional.of(new Tag(Optional.empty(), date)));
          labels.set(i, List.of());
        }
      }
    }
  }

  private void findHeadings() {
    int run = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (!roles.get(i).isBody()) {
        run = roles.get(i) == Role.TAG ? 0 : run;
        continue;
      }
      boolean looks = looksLikeHeading(i);
      run = looks ? run + 1 : 0;
      if (looks && (isSurelyHeading(i) || mayHead(i, run))) {
        roles.set(i, Role.HEADING);
      }
    }
  }

  private boolean looksLikeHeading(int i) {
    return roles.get(i) == Role.TEXT
        && labels.get(i).isEmpty()
        && numbering.looksLikeHeading(blocks.get(i).text());
  }

  private boolean isSurelyHeading(int i) {
    String text = blocks.get(i).text();
    return isTagged(i) || numbering.isHeadingLine(text) || contents.contains(folded(text));
  }

  /** Whether text follows, the text before is whole, and this is not the middle of a list. */
  private boolean mayHead(int i, int run) {
    int next = bodyFrom(i + 1);
    return next < blocks.size()
        && roles.get(next) != Role.ROW
        && beforeIsWhole(i)
        && run + runFrom(next) < LIST;
  }

  private int runFrom(int from) {
    int run = 0;
    for (int i = from; i < blocks.size() && looksLikeHeading(i); i = bodyFrom(i + 1)) {
      run++;
    }
    return run;
  }

  private boolean beforeIsWhole(int i) {
    int before = before(i);
    if (before < 0 || roles.get(before) != Role.TEXT) {
      return true;
    }
    String text = blocks.get(before).text();
    return numbering.isClosed(text)
        || looksLikeHeading(before)
        || labels.get(before).stream()
            .anyMatch(
                label ->
                    label.textStart() == text.length()
                        || numbering.looksLikeHeading(text.substring(label.textStart())));
  }

  /** The line before, notes aside; -1 where there is none. */
  private int before(int i) {
    int before = i - 1;
    while (before >= 0 && roles.get(before) == Role.NOTE) {
      before--;
    }
    return before;
  }

  /** Whether a label here would stand in the middle of a sentence. */
  private boolean isDoubtful(int i) {
    int before = before(i);
    if (before < 0) {
      return false;
    }
    String text = blocks.get(before).text();
    return numbering.wantsNumber(text) || (!beforeIsWhole(i) && !numbering.pauses(text));
  }

  /**
   * Lines before the first text that look like headings are the cover: the title, the author, the
   * date.
   */
  private void findCover() {
    for (int i = bodyFrom(0); i < blocks.size(); i = bodyFrom(i + 1)) {
      if (!looksLikeHeading(i) && roles.get(i) != Role.HEADING) {
        return;
      }
      boolean byFile = blocks.get(i).kind() instanceof Block.Kind.Heading;
      if (byFile || !labels.get(i).isEmpty() || isSurelyHeading(i)) {
        return;
      }
      roles.set(i, Role.COVER);
    }
  }

  private boolean isTagged(int i) {
    int at = i + 1;
    while (at < blocks.size() && (roles.get(at) == Role.TAG || roles.get(at) == Role.NOTE)) {
      if (tags.get(at).flatMap(Tag::original).isPresent()) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** The first line from a place on that is a heading or text; past the end where there is none. */
  private int bodyFrom(int from) {
    int i = from;
    while (i < blocks.size() && !roles.get(i).isBody()) {
      i++;
    }
    return i;
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int next = bodyFrom(i + 1);
      List<Label> nextLabels = next < blocks.size() ? labels.get(next) : List.of();
      lines.add(
          new Line(
              i,
              block,
              roles.get(i),
              roles.get(i).isBody() || roles.get(i) == Role.CONTENTS ? labels.get(i) : List.of(),
              tags.get(i),
              block.kind() instanceof Block.Kind.Heading heading ? heading.level() : 0,
              isTagged(i),
              isDoubtful(i),
              numbering.leadsIn(block.text()),
              nextLabels.stream().map(Label::form).collect(Collectors.toUnmodifiableSet()),
              next == blocks.size()
                  || nextLabels.stream().anyMatch(label -> label.levels().get(0).isNamed())));
    }
    return lines;
  }
}
