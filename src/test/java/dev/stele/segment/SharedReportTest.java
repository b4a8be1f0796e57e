package dev.stele.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.Segment;
import dev.stele.structure.SharedReport;
import dev.stele.structure.SharedReport.GoldBead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segment borders of a whole report, against its gold table. */
class SharedReportTest {

  @BeforeEach
  void skipWithoutTheReport() {
    assumeTrue(SharedReport.isThere(), "skipped: ../shared with the report A/75/119 is not there");
  }

  @ParameterizedTest
  @CsvSource({"zh, zh-en, source", "en, zh-en, target", "zh, zh-es, source", "es, zh-es, target"})
  void every_bead_of_the_gold_ends_where_a_segment_ends(String version, String pair, String side)
      throws IOException {
    Function<GoldBead, String> text = side.equals("source") ? GoldBead::source : GoldBead::target;
    Segmenter segmenter = Segmenter.load();
    Language language = new Language(version);
    StringBuilder whole = new StringBuilder();
    Set<Integer> ends = new TreeSet<>();
    List<String> tooOften = new ArrayList<>();
    for (Paragraph paragraph : SharedReport.outline(version).paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.CONTENTS) {
        continue; // names the headings of the body before they come
      }
      List<Segment> segments = segmenter.segment(paragraph, language).segments();
      for (Segment segment : segments) {
        whole.append(squeezed(segment.text()));
        ends.add(whole.length());
      }
      segments.subList(0, segments.size() - 1).stream()
          .map(Segment::text)
          .filter(t -> !t.matches(".*[。！？.!?][)）”’»」』\"]*"))
          .forEach(tooOften::add);
    }
    List<String> uncut = new ArrayList<>();
    int from = whole.indexOf(squeezed(text.apply(SharedReport.bodyBeads(pair).get(0))));
    for (GoldBead bead : SharedReport.bodyBeads(pair)) {
      String sentences = squeezed(text.apply(bead));
      int at = whole.indexOf(sentences, from);
      if (at < 0) {
        uncut.add("not found: " + sentences);
      } else if (!sentences.isEmpty()) {
        from = at + sentences.length();
        if (!ends.contains(at) || !ends.contains(from)) {
          uncut.add(sentences);
        }
      }
    }
    assertThat(tooOften).isEmpty();
    assertThat(uncut).isEmpty();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
