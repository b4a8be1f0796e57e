package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import dev.stele.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DocumentAlignerTest {
  private static final DocumentAligner ALIGNER =
      DocumentAligner.of(Language.CHINESE, Language.ENGLISH, Lexicon.seed());

  /** A report on a harbour in two languages: path, then the text of both. */
  private static final String[][] REPORT = {
    {"I", "I", "导言", "Introduction"},
    {
      "I/1",
      "I/1",
      "本报告说明2019年港口的情况。报告分三章。",
      "The present report describes the state of the port in 2019. It has three chapters."
    },
    {
      "I/2",
      "I/2",
      "港口有7座灯塔，其中2座正在修理。",
      "The port has seven lighthouses, two of which are under repair."
    },
    {"II", "II", "答复", "Replies"},
    {"II/中国", "II/China", "中国", "China"},
    {"II/中国/p1", "II/China/p1", "[原件：中文]", "[Original: Chinese]"},
    {"II/中国/1", "II/China/1", "中国支持修建新的码头。", "China supports the construction of a new pier."},
    {
      "II/中国/2",
      "II/China/2",
      "2018年有1 250艘船进港，其中百分之四十是渔船。",
      "In 2018, 1,250 vessels entered the port, of which 40 per cent were fishing boats."
    },
    {"II/中国/3", "II/China/3", "应当向渔民提供培训。", "Training should be provided to fishermen."},
    {"II/古巴", "II/Cuba", "古巴", "Cuba"},
    {"II/古巴/p1", "II/Cuba/p1", "[原件：西班牙文]", "[Original: Spanish]"},
    {
      "II/古巴/p2",
      "II/Cuba/p2",
      "古巴关注飓风对沿海地区的影响。",
      "Cuba is concerned about the effect of hurricanes on coastal areas."
    },
    {
      "II/古巴/p3",
      "II/Cuba/p3",
      "去年的损失为330万美元。",
      "The losses of last year came to 3.3 million dollars."
    },
    {"II/荷兰", "II/Netherlands", "荷兰", "Netherlands"},
    {"II/荷兰/p1", "II/Netherlands/p1", "[原件：英文]", "[Original: English]"},
    {
      "II/荷兰/p2",
      "II/Netherlands/p2",
      "荷兰愿意分享防洪的经验。",
      "The Netherlands is willing to share its experience in protection against floods."
    },
    {
      "II/荷兰/p3",
      "II/Netherlands/p3",
      "第74/54号决议要求各国合作。",
      "Resolution 74/54 calls for cooperation among States."
    },
  };

  private static SegmentedParagraph paragraph(String path, String text, Language language) {
    ParagraphPath at = ParagraphPath.parse(path);
    boolean heading = !path.matches(".*/(p?\\d+)");
    Paragraph.Kind kind =
        heading
            ? Paragraph.Kind.HEADING
            : text.startsWith("[") ? Paragraph.Kind.ORIGINAL_TAG : Paragraph.Kind.TEXT;
    Paragraph paragraph = new Paragraph(at, kind, "", text, List.of(), Optional.empty(), 0);
    List<Segment> segments = new ArrayList<>();
    for (String part : text.split(language.isHan() ? "(?<=。)" : "(?<=\\.) ", 0)) {
      segments.add(new Segment(at, kind, Optional.empty(), part));
    }
    return new SegmentedParagraph(paragraph, segments);
  }

  private static List<SegmentedParagraph> chinese() {
    List<SegmentedParagraph> document = new ArrayList<>();
    for (String[] row : REPORT) {
      document.add(paragraph(row[0], row[2], Language.CHINESE));
    }
    return document;
  }

  private static List<SegmentedParagraph> english() {
    List<SegmentedParagraph> document = new ArrayList<>();
    for (String[] row : REPORT) {
      document.add(paragraph(row[1], row[3], Language.ENGLISH));
    }
    return document;
  }

  /** The beads as texts, so that they can be compared where indices have shifted. */
  private static Set<String> pairs(
      List<SegmentedParagraph> source, List<SegmentedParagraph> target) {
    Alignment alignment = ALIGNER.align(source, target);
    List<String> from = texts(source);
    List<String> to = texts(target);
    Set<String> pairs = new TreeSet<>();
    for (Bead bead : alignment.beads()) {
      pairs.add(
          from.subList(bead.source().start(), bead.source().end())
              + " = "
              + to.subList(bead.target().start(), bead.target().end()));
    }
    return pairs;
  }

  private static List<String> texts(List<SegmentedParagraph> document) {
    return document.stream().flatMap(p -> p.segments().stream()).map(Segment::text).toList();
  }

  private static Set<String> expected() {
    Set<String> pairs = new TreeSet<>();
    for (String[] row : REPORT) {
      List<Segment> from = paragraph(row[0], row[2], Language.CHINESE).segments();
      List<Segment> to = paragraph(row[1], row[3], Language.ENGLISH).segments();
      for (int i = 0; i < from.size(); i++) {
        pairs.add(List.of(from.get(i).text()) + " = " + List.of(to.get(i).text()));
      }
    }
    return pairs;
  }

  @Test
  void versions_of_a_document_are_aligned_throughout() {
    assertThat(pairs(chinese(), english())).isEqualTo(expected());
  }

  @Test
  void a_heading_is_known_as_one_and_numbers_speak() {
    Alignment alignment = ALIGNER.align(chinese(), english());

    assertThat(alignment.beads().get(5).reason()).isEqualTo(Bead.Reason.HEADING);
    assertThat(alignment.beads()).extracting(Bead::reason).doesNotContain(Bead.Reason.POSITION);
  }

  @Test
  void sections_in_another_order_find_each_other() {
    List<SegmentedParagraph> english = english();
    List<SegmentedParagraph> reordered = new ArrayList<>(english.subList(0, 4));
    reordered.addAll(english.subList(13, 17));
    reordered.addAll(english.subList(9, 13));
    reordered.addAll(english.subList(4, 9));

    assertThat(pairs(chinese(), reordered)).isEqualTo(expected());
  }

  /** The tags read alike, and nothing is known of the name. */
  @Test
  void tags_and_a_heading_of_unknown_words_follow_their_section() {
    List<SegmentedParagraph> chinese = new ArrayList<>();
    List<SegmentedParagraph> english = new ArrayList<>();
    for (String[] row : REPORT) {
      String from = row[2].replace("古巴", "某甲国").replace("西班牙文", "英文");
      String to = row[3].replace("Cuba", "Ruritania").replace("Spanish", "English");
      chinese.add(paragraph(row[0].replace("古巴", "某甲国"), from, Language.CHINESE));
      english.add(paragraph(row[1].replace("Cuba", "Ruritania"), to, Language.ENGLISH));
    }
    Set<String> inOrder = pairs(chinese, english);
    Collections.rotate(english.subList(9, 17), 4);

    assertThat(pairs(chinese, english)).isEqualTo(inOrder);
    assertThat(inOrder).contains("[某甲国] = [Ruritania]", "[荷兰] = [Netherlands]");
  }

  @Property(tries = 40)
  void a_missing_paragraph_costs_only_itself(@ForAll @IntRange(max = 16) int missing) {
    List<SegmentedParagraph> english = english();
    english.remove(missing);
    Set<String> gone = texts(paragraph(missing));

    assertThat(pairs(chinese(), english))
        .containsAll(
            expected().stream().filter(p -> gone.stream().noneMatch(p::contains)).toList());
  }

  @Property(tries = 40)
  void a_paragraph_printed_twice_costs_only_itself(@ForAll @IntRange(max = 16) int twice) {
    List<SegmentedParagraph> english = english();
    english.add(twice, english.get(twice));
    Set<String> doubled = texts(paragraph(twice));

    assertThat(pairs(chinese(), english))
        .containsAll(
            expected().stream().filter(p -> doubled.stream().noneMatch(p::contains)).toList());
  }

  @Property(tries = 40)
  void a_mistyped_number_costs_nothing(
      @ForAll @IntRange(max = 2) int which, @ForAll @IntRange(min = 1, max = 99) int number) {
    int at = 6 + which;
    List<SegmentedParagraph> english = english();
    english.set(at, paragraph("II/China/" + number, REPORT[at][3], Language.ENGLISH));

    assertThat(pairs(chinese(), english)).isEqualTo(expected());
  }

  private static List<String> paragraph(int at) {
    return paragraph(REPORT[at][0], REPORT[at][2], Language.CHINESE).segments().stream()
        .map(Segment::text)
        .toList();
  }

  private static Set<String> texts(Collection<String> texts) {
    return new TreeSet<>(texts);
  }

  @Test
  void documents_that_are_no_versions_of_each_other_are_not_trusted() {
    List<SegmentedParagraph> other = new ArrayList<>();
    String[] texts = {
      "My grandmother kept bees behind the old mill.",
      "Every spring she painted the hives in a different colour.",
      "Honey was sold at the market on Saturdays, and what was left went into cakes.",
      "We children were afraid of the bees, though none of us was ever stung.",
      "When she grew old, a neighbour took over the garden.",
      "The mill burned down and was never built again.",
      "I still have one of her jars on my desk."
    };
    for (int k = 0; k < texts.length; k++) {
      other.add(paragraph("p" + (k + 1), texts[k], Language.ENGLISH));
    }

    assertThat(meanConfidence(ALIGNER.align(chinese(), other))).isLessThan(0.4);
    assertThat(meanConfidence(ALIGNER.align(chinese(), english()))).isGreaterThan(0.7);
  }

  private static double meanConfidence(Alignment alignment) {
    return alignment.beads().stream().mapToDouble(Bead::confidence).average().orElse(0);
  }

  @Test
  void a_document_beside_an_empty_one_is_only_gaps() {
    assertThat(ALIGNER.align(chinese(), List.of()).beads()).noneMatch(Bead::isPair);
    assertThat(ALIGNER.align(List.of(), Collections.emptyList()).beads()).isEmpty();
  }
}
