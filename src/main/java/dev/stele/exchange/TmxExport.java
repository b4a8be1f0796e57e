package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.JoinedUnit;
import dev.stele.memory.Memory;
import dev.stele.memory.MultilingualUnits;
import dev.stele.memory.Status;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Exports units of the memory as TMX. A sentence export holds the units of one sentence a side:
 * OmegaT takes the segment type from the header, and a unit of several sentences would never match.
 * A paragraph export joins the units of a paragraph. With more than two languages every unit has
 * all of them.
 *
 * @param languages two or more, the srclang first
 * @param type what the units are
 * @param codes how the languages are named
 * @param maxChars the most UTF-16 code units that a text may have; units with a longer one are left
 *     out
 * @param version the version of this program
 */
public record TmxExport(
    List<Language> languages,
    SegmentType type,
    LanguageCodes codes,
    OptionalInt maxChars,
    String version) {

  public TmxExport {
    languages = List.copyOf(languages);
    if (languages.size() < 2
        || languages.stream().map(Language::primary).distinct().count() < languages.size()) {
      throw new IllegalArgumentException(
          "an export is in two different languages or more, not in " + languages);
    }
  }

  /**
   * Writes the units that a filter lets through, while they are read.
   *
   * @param filter with more than two languages one that does not {@linkplain UnitFilter#isOfPairs
   *     ask for pairs}
   * @param out flushed and left open
   * @throws IOException where {@code out} fails
   */
  public void write(Memory memory, UnitFilter filter, OutputStream out) throws IOException {
    try (TmxWriter writer = new TmxWriter(out, languages, type, codes, version)) {
      if (type == SegmentType.SENTENCE) {
        read(memory, filter, unit -> writeSentence(unit, writer));
      } else {
        ParagraphJoiner joiner = new ParagraphJoiner(unit -> write(unit, writer));
        read(memory, filter, joiner::add);
        joiner.flush();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void read(Memory memory, UnitFilter filter, Consumer<JoinedUnit> sink) {
    if (languages.size() == 2) {
      memory.units(
          new LanguagePair(languages.get(0), languages.get(1)),
          filter,
          unit -> sink.accept(JoinedUnit.of(unit)));
    } else {
      new MultilingualUnits(memory, languages).read(filter, sink);
    }
  }

  private void writeSentence(JoinedUnit unit, TmxWriter writer) {
    if (unit.texts().stream().allMatch(text -> text.segments() == 1)) {
      write(unit, writer);
    }
  }

  private void write(JoinedUnit unit, TmxWriter writer) {
    int most = maxChars.orElse(Integer.MAX_VALUE);
    if (languages.stream().anyMatch(l -> unit.text(l).filter(t -> isLonger(t, most)).isPresent())) {
      return;
    }
    try {
      writer.write(unit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLonger(Tuv tuv, int most) {
    return tuv.text().length() > most;
  }

  /** Joins the units that follow each other in one paragraph of one document. */
  private static final class ParagraphJoiner {
    private final Consumer<JoinedUnit> sink;
    private final List<JoinedUnit> paragraph = new ArrayList<>();

    ParagraphJoiner(Consumer<JoinedUnit> sink) {
      this.sink = sink;
    }

    void add(JoinedUnit unit) {
      if (!paragraph.isEmpty() && !continues(paragraph.get(0), unit)) {
        flush();
      }
      paragraph.add(unit);
    }

    void flush() {
      if (!paragraph.isEmpty()) {
        sink.accept(join());
        paragraph.clear();
      }
    }

    private static boolean continues(JoinedUnit first, JoinedUnit unit) {
      return first.provenance().bitext().isPresent()
          && first.provenance().equals(unit.provenance())
          && paragraphs(first).equals(paragraphs(unit));
    }

    private static List<ParagraphPath> paragraphs(JoinedUnit unit) {
      return unit.texts().stream().map(Tuv::paragraph).toList();
    }

    private JoinedUnit join() {
      if (paragraph.size() == 1) {
        return paragraph.get(0);
      }
      JoinedUnit first = paragraph.get(0);
      List<Tuv> texts = new ArrayList<>();
      for (int side = 0; side < first.texts().size(); side++) {
        int at = side;
        texts.add(join(paragraph.stream().map(unit -> unit.texts().get(at)).toList()));
      }
      return new JoinedUnit(
          UnitId.ofTexts(first.id().value(), texts),
          texts,
          first.provenance(),
          paragraph.stream().map(JoinedUnit::status).allMatch(s -> s == first.status())
              ? first.status()
              : Status.AUTO,
          paragraph.stream().mapToDouble(JoinedUnit::confidence).min().orElseThrow());
    }

    private static Tuv join(List<Tuv> parts) {
      Tuv first = parts.get(0);
      Tuv last = parts.get(parts.size() - 1);
      String text =
          parts.stream()
              .map(Tuv::text)
              .collect(Collectors.joining(first.language().isHan() ? "" : " "));
      return new Tuv(
          first.language(),
          text,
          parts.stream().mapToInt(Tuv::segments).sum(),
          first.paragraph(),
          first.previous(),
          last.next());
    }
  }
}
