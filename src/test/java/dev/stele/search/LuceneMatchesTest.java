package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.memory.Adaptation;
import dev.stele.memory.Adaptation.Replacement;
import dev.stele.memory.Adapter;
import dev.stele.memory.Change;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.MatchesContract;
import dev.stele.memory.Penalties;
import dev.stele.memory.Penalty;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneMatchesTest extends MatchesContract {
  @TempDir private Path folder;
  private LuceneConcordance index;

  @BeforeEach
  void open() {
    index = LuceneConcordance.open(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Override
  protected Matches matches(Penalties penalties, List<TranslationUnit> units) {
    List<Change> changes = new ArrayList<>();
    for (TranslationUnit unit : units) {
      int number = changes.size() + 1;
      changes.add(new Change.Put(index.revision() + number, unit, /* place= */ number));
    }
    index.apply(changes);
    return index.matches(penalties, Adapter.NONE);
  }

  private MatchAnswer find(Adapter adapter, String text, int min, TranslationUnit... units) {
    matches(Penalties.NONE, List.of(units));
    return index
        .matches(new Penalties(0, 2, 0, 4), adapter)
        .find(
            new MatchQuery(
                text,
                new LanguagePair(ZH, EN),
                min,
                /* limit= */ 5,
                Optional.empty(),
                Optional.empty(),
                UnitFilter.ALL));
  }

  private static Optional<Adaptation> toX(String text, TranslationUnit unit) {
    Mark all = new Mark(0, 1);
    return unit.source().text().startsWith("第")
        ? Optional.of(new Adaptation("x", List.of(new Replacement(all, all, all, all))))
        : Optional.empty();
  }

  @Test
  void what_differs_in_numbers_only_is_adapted_even_where_the_numbers_are_most_of_it() {
    MatchAnswer answer =
        find(
            LuceneMatchesTest::toX,
            "第一百二十三届会议",
            90,
            Texts.unit(ZH, "第五届会议", EN, "fifth session"),
            Texts.unit(ZH, "第五次会议", EN, "fifth meeting"));
    assertThat(answer.matches()).hasSize(1);
    assertThat(answer.matches().get(0).score()).isEqualTo(95);
    assertThat(answer.matches().get(0).penalties())
        .containsExactly(new Penalty(Penalty.Reason.ADAPTED, 4));
    assertThat(answer.matches().get(0).adaptation().orElseThrow().target()).isEqualTo("x");
  }

  @Test
  void the_fragments_of_a_chinese_text_begin_at_any_character() {
    String text = "我们认为，各会员国应当在不妨碍本条约的情况下提供资料。";
    MatchAnswer answer =
        find(
            Adapter.NONE,
            text,
            70,
            Texts.unit(ZH, "本条规定不妨碍本条约的适用。", EN, "Without prejudice."),
            Texts.unit(ZH, "敦促各会员国应当遵守", EN, "Urges States."),
            Texts.unit(ZH, "各会员国", EN, "Member States"));
    assertThat(
            answer.fragments().stream()
                .map(f -> text.substring(f.place().start(), f.place().end())))
        .containsExactly("不妨碍本条约的", "各会员国应当");
    assertThat(answer.fragments().get(0).hits().get(0).marks()).containsExactly(new Mark(4, 11));
  }

  @Test
  void a_text_that_stands_in_the_memory_as_it_is_has_no_fragments() {
    assertThat(
            find(Adapter.NONE, "各会员国应当遵守本条约", 70, Texts.unit(ZH, "各会员国应当遵守本条约", EN, "x"))
                .fragments())
        .isEmpty();
  }
}
