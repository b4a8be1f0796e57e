package dev.stele.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.Texts;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
  private final RecentChanges recent = new RecentChanges();

  private static List<Change.Put> puts(long first, long last) {
    return puts(first, last, "甲");
  }

  private static List<Change.Put> puts(long first, long last, String text) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(
            revision ->
                new Change.Put(
                    revision,
                    Texts.unit(Language.CHINESE, text + revision, Language.ENGLISH, "A"),
                    revision))
        .toList();
  }

  private List<Long> after(long revision, int limit) {
    return recent.after(revision, limit).stream().map(Change::revision).toList();
  }

  @Test
  void it_tells_what_was_added_in_order() {
    recent.append(puts(4, 6));
    recent.append(puts(7, 8));
    assertThat(after(3, 4)).containsExactly(4L, 5L, 6L, 7L);
    assertThat(after(7, 4)).containsExactly(8L);
    assertThat(after(8, 4)).isEmpty();
  }

  @Test
  void it_tells_nothing_where_the_next_change_is_not_known() {
    recent.append(puts(4, 6));
    assertThat(after(0, 10)).isEmpty();
    assertThat(after(3, 10)).hasSize(3);
  }

  @Test
  void it_has_no_gaps() {
    recent.append(puts(4, 6));
    recent.append(puts(8, 9));
    assertThat(after(3, 10)).isEmpty();
    assertThat(after(7, 10)).containsExactly(8L, 9L);
  }

  @Test
  void it_forgets_what_was_followed() {
    recent.append(puts(4, 6));
    after(5, 10);
    assertThat(after(3, 10)).isEmpty();
  }

  @Test
  void it_forgets_the_oldest_where_they_are_too_much() {
    recent.append(puts(1, 300, "甲".repeat(100_000)));
    assertThat(after(0, 10)).isEmpty();
    assertThat(after(299, 10)).containsExactly(300L);
  }
}
