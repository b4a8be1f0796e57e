package dev.stele.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RenderingsTest {
  private static final Lexicon LEXICON =
      Lexicon.of(
          List.of(
              entry("强调", "stress", "underline", "emphasize"),
              entry("港口", "harbour"),
              entry("重要性", "importance"),
              entry("安全", "safety"),
              entry("委员会", "committee")));

  private static final Renderings RENDERINGS = new Renderings(() -> LEXICON);

  private static final List<ConcordanceHit> HITS =
      List.of(
          hit("委员会强调港口的重要性。", "强调", "The Committee stresses the importance of harbours."),
          hit("强调港口安全", "强调", "Stressing the safety of harbours"),
          hit("委员会强调安全。", "强调", "The Committee underlined safety."),
          hit("委员会强调重要性", "强调", "The Committee spoke of many things"));

  @Test
  void the_words_that_render_a_phrase_are_marked() {
    assertThat(RENDERINGS.of(HITS))
        .extracting(RenderedHit::words)
        .containsExactly("stresses", "Stressing", "underlined", "");
  }

  @Test
  void hits_come_back_in_their_order() {
    assertThat(RENDERINGS.of(HITS)).extracting(RenderedHit::hit).isEqualTo(HITS);
    assertThat(RENDERINGS.of(List.of())).isEmpty();
  }

  @Test
  void inflected_forms_are_one_group_and_what_no_word_renders_comes_last() {
    List<RenderingGroup> groups = RENDERINGS.groups(HITS, 1);

    assertThat(groups).extracting(RenderingGroup::count).containsExactly(2, 1, 1);
    assertThat(groups)
        .extracting(RenderingGroup::words)
        .containsExactly("stresses", "underlined", "");
    assertThat(groups.get(0).examples()).hasSize(1);
    assertThat(groups.get(0).first()).isEmpty();
  }

  @Test
  void what_a_segment_says_twice_is_one_rendering() {
    List<RenderingGroup> groups =
        RENDERINGS.groups(
            List.of(
                hit("港口的安全，就是委员会的安全。", "安全", "Safety of harbours, and the safety of the Committee"),
                hit("委员会强调安全。", "安全", "The Committee underlined safety.")),
            1);

    assertThat(groups).extracting(RenderingGroup::count).containsExactly(2);
  }

  private static ConcordanceHit hit(String zh, String phrase, String en) {
    TranslationUnit unit = Texts.unit(Language.CHINESE, zh, Language.ENGLISH, en);
    List<Mark> marks =
        Pattern.compile(phrase)
            .matcher(zh)
            .results()
            .map(found -> new Mark(found.start(), found.end()))
            .toList();
    return new ConcordanceHit(unit, marks, List.of());
  }

  private static Lexicon.Entry entry(String zh, String... en) {
    return new Lexicon.Entry(Map.of(Language.CHINESE, List.of(zh), Language.ENGLISH, List.of(en)));
  }
}
