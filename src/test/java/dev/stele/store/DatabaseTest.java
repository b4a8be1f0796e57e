package dev.stele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.LanguagePair;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.BitextSummary;
import dev.stele.memory.Job;
import dev.stele.memory.Jobs;
import dev.stele.memory.Memory;
import dev.stele.memory.MemoryException;
import dev.stele.memory.Page;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path folder;

  @Test
  void what_was_put_is_there_when_the_folder_is_opened_again() {
    Bitext bitext = Texts.zhEn("A/75/1001", LocalDate.of(2020, 5, 4), "港口", "Harbour");
    long revision;
    try (Memory memory = Database.open(folder).memory()) {
      memory.put(bitext);
      revision = memory.revision();
    }
    try (Memory memory = Database.open(folder).memory()) {
      assertThat(memory.bitext(bitext.id())).contains(bitext);
      assertThat(memory.revision()).isEqualTo(revision);
    }
  }

  @Test
  void whatever_was_acknowledged_survives_kill_9() throws Exception {
    Map<BitextId, Integer> acknowledged = new HashMap<>();
    int next = 0;
    for (int puts : List.of(1, 2, 9, 30)) {
      Process process = PutsUntilKilled.start(folder, next);
      List<String> numbers = new ArrayList<>();
      try (BufferedReader out = process.inputReader()) {
        String line = out.readLine();
        while (line != null) {
          numbers.add(line);
          if (numbers.size() == puts) {
            Thread.sleep(puts % 7); // to hit another moment of the next put
            process.toHandle().destroyForcibly(); // the pipe stays open, to be read to its end
          }
          line = out.readLine();
        }
      }
      process.waitFor();
      assertThat(numbers).hasSizeGreaterThanOrEqualTo(puts);
      for (String number : numbers) {
        next = Integer.parseInt(number);
        acknowledged.put(PutsUntilKilled.bitext(next).id(), next);
      }
      next++;
      try (Memory memory = Database.open(folder).memory()) {
        checkWhole(memory, acknowledged, next);
      }
    }
  }

  /** The bitext that was under way when the process died may be there, but then as a whole. */
  private static void checkWhole(Memory memory, Map<BitextId, Integer> acknowledged, int underWay) {
    Map<BitextId, Integer> expected = new HashMap<>(acknowledged);
    Bitext last = PutsUntilKilled.bitext(underWay);
    if (memory.bitext(last.id()).equals(Optional.of(last))) {
      expected.put(last.id(), underWay);
    }
    Page<BitextSummary> all = memory.bitexts(Optional.empty(), 0, 10_000);
    assertThat(all.items().stream().map(BitextSummary::id))
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    List<TranslationUnit> units = new ArrayList<>();
    expected.forEach(
        (id, number) -> {
          Bitext bitext = PutsUntilKilled.bitext(number);
          assertThat(memory.bitext(id)).contains(bitext);
          units.addAll(bitext.units());
        });
    List<TranslationUnit> stored = new ArrayList<>();
    memory.units(LanguagePair.parse("zh-en"), UnitFilter.ALL, stored::add);
    assertThat(stored).hasSameSizeAs(units);
    assertThat(new HashSet<>(stored).equals(new HashSet<>(units))).isTrue();
    assertThat(memory.changes(0, 1).size()).isEqualTo(1);
  }

  @Test
  void an_interrupted_thread_does_not_take_the_database_along() {
    try (Memory memory = Database.open(folder).memory()) {
      Thread.currentThread().interrupt();
      try {
        memory.put(PutsUntilKilled.bitext(0));
      } catch (MemoryException e) {
        // It may refuse to wait for a connection; but not forever.
      } finally {
        Thread.interrupted();
      }
      memory.put(PutsUntilKilled.bitext(3));
      assertThat(memory.bitext(PutsUntilKilled.bitext(3).id())).contains(PutsUntilKilled.bitext(3));
    }
  }

  @Test
  void a_folder_that_another_process_has_open_is_refused_by_name() throws Exception {
    Process process = PutsUntilKilled.start(folder, 0);
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("0");
      assertThatThrownBy(() -> Database.open(folder))
          .isInstanceOf(MemoryException.class)
          .hasMessage("data folder " + folder + " is in use by another process");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused_by_name() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> Database.open(file.resolve("data")))
        .isInstanceOf(MemoryException.class)
        .hasMessageStartingWith("data folder " + file.resolve("data") + " cannot be made");
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(MemoryException.class)
        .hasMessageStartingWith("data folder " + file + " cannot be made");
  }

  @Test
  void a_file_that_is_no_database_is_refused_by_name() throws IOException {
    Files.writeString(folder.resolve("stele.mv.db"), "not a database".repeat(1_000));
    assertThatThrownBy(() -> Database.open(folder))
        .isInstanceOf(MemoryException.class)
        .hasMessageStartingWith("data folder " + folder + " cannot be opened");
  }

  @Test
  void a_folder_whose_name_has_a_semicolon_is_refused() {
    assertThatThrownBy(() -> Database.open(folder.resolve("a;INIT=x")))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining("semicolon");
  }

  @Test
  void a_closed_memory_says_so() {
    Memory memory = Database.open(folder).memory();
    memory.close();
    assertThatThrownBy(memory::revision)
        .isInstanceOf(MemoryException.class)
        .hasMessageStartingWith("data folder " + folder + " failed");
  }

  @Test
  void jobs_are_found_as_they_were_last_put() {
    Instant now = Instant.parse("2026-11-21T10:00:00.123456Z");
    Job first = Job.queued("a", now);
    Job second = Job.queued("b", now.plusSeconds(1));
    Job third = Job.queued("c", now.minusSeconds(1));
    try (Database database = Database.open(folder)) {
      Jobs jobs = database.jobs();
      jobs.put(first);
      jobs.put(second);
      jobs.put(third);
      jobs.put(second.running(0.5, "aligning"));
      assertThat(jobs.unfinished()).containsExactly(third, first, second.running(0.5, "aligning"));
      jobs.put(first.failed("no text"));
      jobs.put(third.done("3 units", Optional.of(new BitextId("0".repeat(24)))));
      assertThat(jobs.find("nobody")).isEmpty();
    }
    try (Database database = Database.open(folder)) {
      Jobs jobs = database.jobs();
      assertThat(jobs.find("a")).contains(first.failed("no text"));
      assertThat(jobs.find("c"))
          .contains(third.done("3 units", Optional.of(new BitextId("0".repeat(24)))));
      assertThat(jobs.unfinished()).containsExactly(second.running(0.5, "aligning"));
    }
  }
}
