package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.document.Language;
import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import dev.stele.lexicon.Lexicon;
import dev.stele.segment.Segmenter;
import dev.stele.structure.SharedReport;
import dev.stele.structure.SharedReport.GoldBead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that lies outside the project, aligned as a document; a fall below is a regression. */
class SharedReportTest {
  @BeforeAll
  static void skipWithoutGold() {
    assumeTrue(SharedReport.isThere(), "skipped: ../shared with the report is not there");
  }

  @ParameterizedTest
  @CsvSource({"en, zh-en, 0.97", "es, zh-es, 0.97", "es-reordered, zh-es, 0.97"})
  void the_report_is_aligned_right(String version, String pair, double least) throws IOException {
    List<SegmentedParagraph> source = segments("zh");
    List<SegmentedParagraph> target = segments(version);
    Alignment alignment =
        DocumentAligner.of(Language.CHINESE, new Language(version.substring(0, 2)), Lexicon.seed())
            .align(source, target);

    Set<String> gold = new HashSet<>();
    for (GoldBead bead : SharedReport.bodyBeads(pair)) {
      if (!bead.source().isEmpty() && !bead.target().isEmpty()) {
        gold.add(bare(bead.source()) + "|" + bare(bead.target()));
      }
    }
    Set<String> found = new HashSet<>();
    for (Bead bead : alignment.beads()) {
      if (bead.isPair()) {
        found.add(text(source, bead.source()) + "|" + text(target, bead.target()));
      }
    }
    int all = gold.size() + found.size();
    gold.retainAll(found);
    assertThat(2.0 * gold.size() / all).isGreaterThan(least);
  }

  private static List<SegmentedParagraph> segments(String version) throws IOException {
    Segmenter segmenter = Segmenter.load();
    Language language = new Language(version.substring(0, 2));
    return SharedReport.outline(version).paragraphs().stream()
        .map(p -> segmenter.segment(p, language))
        .toList();
  }

  private static String text(List<SegmentedParagraph> document, Span span) {
    List<String> texts = new ArrayList<>();
    document.forEach(p -> p.segments().stream().map(Segment::text).forEach(texts::add));
    return bare(String.join("", texts.subList(span.start(), span.end())));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
