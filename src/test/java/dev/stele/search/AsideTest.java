package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AsideTest {
  @Test
  void work_is_done_once_by_another_thread_or_by_whoever_asks() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    assertThat(new Aside<>(Runnable::run, runs::incrementAndGet).get()).isEqualTo(1);
    Aside<Integer> nobodyIsFree = new Aside<>(work -> {}, runs::incrementAndGet);
    assertThat(runs).hasValue(1);
    assertThat(nobodyIsFree.get()).isEqualTo(2);
    assertThat(nobodyIsFree.get()).isEqualTo(2);
  }

  @Test
  void what_the_work_throws_reaches_whoever_asks() {
    assertThatThrownBy(() -> failing(new IOException("the disk is gone")).get())
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
    assertThatThrownBy(() -> failing(new IllegalStateException("closed")).get())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void all_works_have_ended_when_one_of_them_has_failed() {
    AtomicInteger runs = new AtomicInteger();
    Callable<Integer> failing =
        () -> {
          throw new IOException("the disk is gone");
        };
    assertThatThrownBy(
            () -> Aside.all(work -> {}, List.of(failing, runs::incrementAndGet, failing)))
        .isInstanceOf(IOException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void what_comes_of_all_works_is_in_their_order() throws IOException {
    assertThat(Aside.all(work -> {}, List.of(() -> "a", () -> "b", () -> "c")))
        .containsExactly("a", "b", "c");
  }

  private static Aside<Integer> failing(Exception thrown) {
    return new Aside<>(
        Runnable::run,
        () -> {
          throw thrown;
        });
  }
}
