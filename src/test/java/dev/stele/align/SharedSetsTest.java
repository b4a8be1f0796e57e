package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.align.AlignmentScores.GoldSet;
import dev.stele.align.AlignmentScores.Texts;
import dev.stele.document.Language;
import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import dev.stele.lexicon.Lexicon;
import dev.stele.segment.Segmenter;
import dev.stele.structure.SharedReport;
import dev.stele.structure.SharedReport.GoldBead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both aligners reach on gold that lies outside the project; a fall below is a regression. */
class SharedSetsTest {
  private static final Path SETS = Path.of("../shared/data/sentences");

  @BeforeAll
  static void skipWithoutGold() {
    assumeTrue(Files.isDirectory(SETS), "skipped: ../shared with the gold sets is not there");
  }

  @ParameterizedTest
  @CsvSource({
    "mag, 0.965",
    "un-dev, 0.989",
    "un-dev-hard, 0.985",
    "mac-dev, 0.86",
    "ntrex-dev-zh-es, 0.98"
  })
  void sentences_are_aligned_right(String name, double least) throws IOException {
    GoldSet set =
        AlignmentScores.SETS.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    Texts texts = AlignmentScores.read(SETS.resolve(name));

    List<Alignment> alignments =
        SentenceAligner.of(set.source(), set.target(), Lexicon.seed()).alignAll(texts.texts());

    assertThat(AlignmentScores.score(alignments, texts.gold()).f1()).isGreaterThan(least);
  }

  @Test
  void texts_paired_at_random_are_not_trusted() throws IOException {
    Texts texts = AlignmentScores.read(SETS.resolve("un-dev"));
    SentenceAligner aligner =
        SentenceAligner.of(Language.CHINESE, Language.ENGLISH, Lexicon.seed());
    for (int k = 0; k + 1 < texts.texts().size(); k += 6) {
      TextPair right = texts.texts().get(k);
      List<String> wrong = texts.texts().get(k + 1).target();

      assertThat(confidence(aligner.align(right.source(), right.target()))).isGreaterThan(0.9);
      assertThat(confidence(aligner.align(right.source(), wrong))).isLessThan(0.2);
    }
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

  private static double confidence(Alignment alignment) {
    return alignment.beads().stream().mapToDouble(Bead::confidence).average().orElse(0);
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
