package dev.stele.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.memory.Change;
import dev.stele.memory.Memory;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an import that is killed leaves behind. Set the system property {@code stele.kills} for more
 * than a few kills.
 */
class KilledImportIT {
  private static final int KILLS = Integer.getInteger("stele.kills", 3);
  private static final int LONGEST_WAIT = 2_500;
  private static final Random RANDOM = new Random(Long.getLong("stele.seed", 1));

  @TempDir private Path folder;

  /** What was acknowledged of each. */
  private final Set<Integer> jobs = new HashSet<>();

  private final Set<Integer> lessons = new HashSet<>();

  @ParameterizedTest
  @CsvSource({
    "200", // many commits
    "10000", // as large as those of an import
    "30000", // more than the database holds in memory until it is committed
  })
  void an_import_that_is_killed_leaves_whole_portions_and_can_be_done_again(int size)
      throws Exception {
    int portions = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      // Those that were under way at the kill before may be there, and are not done again.
      portions = Math.max(portions, runAndKill(size, /* first= */ 1_000_000 * kill + 1));
      if (RANDOM.nextBoolean()) {
        continue; // and is killed again before anybody has closed it in good order
      }
      try (Database database = Database.open(folder)) {
        int held = heldPortions(database.memory(), size);
        assertThat(held).as("portions after kill %d", kill).isBetween(portions, portions + 1);
        portions = held;
        checkRecords(database);
        checkAgain(database.memory(), portions, size);
      }
    }
  }

  @Test
  void a_transaction_that_is_killed_while_it_is_committed_can_be_done_again() throws Exception {
    int size = DiesWhileCommitting.UNITS;
    int status = ImportsUntilKilled.start(DiesWhileCommitting.class, folder.toString()).waitFor();
    assertThat(status).isEqualTo(DiesWhileCommitting.STATUS);
    try (Memory memory = Database.open(folder).memory()) {
      int before = heldPortions(memory, size);
      // Of one that H2 passes over, the first row is waited for in vain.
      memory.add(ImportsUntilKilled.portion(0, size).subList(0, 1));
      assertThat(memory.add(ImportsUntilKilled.portion(0, size)))
          .isEqualTo(before == 0 ? size - 1 : 0);
      assertThat(heldPortions(memory, size)).isEqualTo(1);
    }
  }

  /** Kills at a moment at random after the first acknowledgement. */
  private int runAndKill(int size, int first) throws IOException, InterruptedException {
    Process process = ImportsUntilKilled.start(folder, size, first);
    Thread killer =
        new Thread(
            () -> {
              sleep(RANDOM.nextInt(LONGEST_WAIT));
              process.toHandle().destroyForcibly(); // the pipe stays open, to be read to its end
            });
    int portions = 0;
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (killer.getState() == Thread.State.NEW) {
          killer.start();
        }
        String[] what = line.split(" ", -1);
        switch (what[0]) {
          case "portion" -> portions++;
          case "job" -> jobs.add(Integer.parseInt(what[1]));
          default -> lessons.add(Integer.parseInt(what[1]));
        }
      }
    }
    process.waitFor();
    killer.join();
    return portions;
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many portions there are, from the first on, each whole and as it was added. */
  private static int heldPortions(Memory memory, int size) {
    Map<UnitId, TranslationUnit> stored = new HashMap<>();
    List<UnitId> all = new ArrayList<>();
    memory.units(
        ImportsUntilKilled.LANGUAGES,
        UnitFilter.ALL,
        unit -> {
          all.add(unit.id());
          stored.put(unit.id(), unit);
        });
    assertThat(all).as("units that are there once").hasSize(stored.size());
    assertThat(stored.size() % size).as("units of a part of a portion").isEqualTo(0);
    int portions = stored.size() / size;
    for (int portion = 0; portion < portions; portion++) {
      Map<UnitId, TranslationUnit> expected =
          ImportsUntilKilled.portion(portion, size).stream()
              .collect(Collectors.toMap(TranslationUnit::id, Function.identity()));
      expected.keySet().forEach(id -> assertThat(stored).containsEntry(id, expected.get(id)));
    }
    return portions;
  }

  private void checkRecords(Database database) {
    for (int number : jobs) {
      assertThat(database.jobs().find("job " + number)).contains(ImportsUntilKilled.job(number));
    }
    double least = ImportsUntilKilled.VOLUME * lessons.size();
    assertThat(database.lessons().volume())
        .isBetween(least, least + ImportsUntilKilled.VOLUME * KILLS);
    assertThat(database.lessons().revision())
        .isGreaterThanOrEqualTo(lessons.stream().mapToInt(n -> n).max().orElse(0));
  }

  /** The same import again finds what is there, adds the rest, and an index can follow it all. */
  private static void checkAgain(Memory memory, int portions, int size) {
    for (int portion = 0; portion < portions; portion++) {
      assertThat(memory.add(ImportsUntilKilled.portion(portion, size)))
          .as("new units of portion %d, which is there", portion)
          .isEqualTo(0);
    }
    Set<UnitId> followed = new HashSet<>();
    long revision = 0;
    for (List<Change> changes = memory.changes(revision, 5_000);
        !changes.isEmpty();
        changes = memory.changes(revision, 5_000)) {
      for (Change change : changes) {
        assertThat(change.revision()).isGreaterThan(revision);
        revision = change.revision();
        assertThat(followed.add(change.id())).isTrue();
      }
    }
    assertThat(followed).hasSize(portions * size);
    assertThat(revision).isEqualTo(memory.revision());
  }
}
