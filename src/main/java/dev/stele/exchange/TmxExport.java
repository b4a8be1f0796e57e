package dev.stele.exchange;

import dev.stele.document.LanguagePair;
import dev.stele.memory.Memory;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Exports units of the memory as TMX. A sentence export holds the units of one sentence a side:
 * OmegaT takes the segment type from the header, and a unit of several sentences would never match.
 * A paragraph export joins the units of a paragraph.
 *
 * @param pair the languages, the srclang first
 * @param type what the units are
 * @param codes how the languages are named
 * @param version the version of this program
 */
public record TmxExport(LanguagePair pair, SegmentType type, LanguageCodes codes, String version) {

  /**
   * Writes the units that a filter lets through, while they are read.
   *
   * @param out flushed and left open
   * @throws IOException where {@code out} fails
   */
  public void write(Memory memory, UnitFilter filter, OutputStream out) throws IOException {
    try (TmxWriter writer = new TmxWriter(out, pair, type, codes, version)) {
      if (type == SegmentType.SENTENCE) {
        memory.units(pair, filter, unit -> writeSentence(unit, writer));
      } else {
        ParagraphJoiner joiner = new ParagraphJoiner(unit -> write(unit, writer));
        memory.units(pair, filter, joiner::add);
        joiner.flush();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void writeSentence(TranslationUnit unit, TmxWriter writer) {
    if (unit.source().segments() == 1 && unit.target().segments() == 1) {
      write(unit, writer);
    }
  }

  private static void write(TranslationUnit unit, TmxWriter writer) {
    try {
      writer.write(unit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Joins the units that follow each other in one paragraph of one bitext. */
  private static final class ParagraphJoiner {
    private final Consumer<TranslationUnit> sink;
    private final List<TranslationUnit> paragraph = new ArrayList<>();

    ParagraphJoiner(Consumer<TranslationUnit> sink) {
      this.sink = sink;
    }

    void add(TranslationUnit unit) {
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

    private static boolean continues(TranslationUnit first, TranslationUnit unit) {
      return first.provenance().bitext().isPresent()
          && first.provenance().equals(unit.provenance())
          && first.source().paragraph().equals(unit.source().paragraph())
          && first.target().paragraph().equals(unit.target().paragraph());
    }

    private TranslationUnit join() {
      if (paragraph.size() == 1) {
        return paragraph.get(0);
      }
      TranslationUnit first = paragraph.get(0);
      Tuv source = join(paragraph.stream().map(TranslationUnit::source).toList());
      Tuv target = join(paragraph.stream().map(TranslationUnit::target).toList());
      return new TranslationUnit(
          UnitId.ofTexts(first.id().value(), source, target),
          source,
          target,
          first.provenance(),
          paragraph.stream().map(TranslationUnit::status).allMatch(s -> s == first.status())
              ? first.status()
              : Status.AUTO,
          paragraph.stream().mapToDouble(TranslationUnit::confidence).min().orElseThrow());
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
