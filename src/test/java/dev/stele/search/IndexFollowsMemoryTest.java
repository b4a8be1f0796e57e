package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.Language;
import dev.stele.memory.Bitext;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.Memory;
import dev.stele.memory.MemoryException;
import dev.stele.memory.Provenance;
import dev.stele.memory.TextQuery;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitId;
import dev.stele.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFollowsMemoryTest {
  private static final LocalDate MAY_2020 = LocalDate.of(2020, 5, 4);
  private static final Provenance IMPORTED =
      new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final Bitext FIRST = Texts.zhEn("A/75/1", MAY_2020, "港口开放。", "Open.");
  private static final Bitext SECOND = Texts.zhEn("A/75/2", MAY_2020, "港口关闭。", "Shut.");

  @TempDir private Path folder;
  private Path index;
  private Memory memory;

  @BeforeEach
  void open() {
    index = folder.resolve("index");
    memory = Database.open(folder.resolve("memory")).memory();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private static List<String> found(LuceneConcordance concordance) {
    ConcordancePage page =
        concordance.search(
            ConcordanceQuery.of(new TextQuery.Phrase("港口"), Language.CHINESE)
                .sorted(ConcordanceQuery.Sort.SYMBOL)
                .page(ConcordanceQuery.MAX_LIMIT, Optional.empty()));
    return page.hits().stream().map(hit -> hit.unit().target().text()).toList();
  }

  private List<String> foundAfterFollowing() {
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      concordance.follow(memory);
      assertThat(concordance.revision()).isEqualTo(memory.revision());
      return found(concordance);
    }
  }

  @Test
  void settled_parts_hold_what_they_held_and_are_followed_as_before() {
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      for (int i = 1; i <= 3; i++) {
        memory.put(Texts.zhEn("A/75/" + i, MAY_2020, "港口" + "好".repeat(i), "Port " + i));
        concordance.follow(memory);
      }
      List<String> before = found(concordance);
      assertThat(before).containsExactly("Port 1", "Port 2", "Port 3");
      assertThat(concordance.parts()).isEqualTo(3);

      concordance.settle(1);

      assertThat(concordance.parts()).isEqualTo(1);
      assertThat(found(concordance)).isEqualTo(before);
      assertThat(concordance.revision()).isEqualTo(memory.revision());
    }
    memory.put(SECOND);
    assertThat(foundAfterFollowing()).containsExactly("Port 1", "Shut.", "Port 3");
  }

  @Test
  void an_index_that_was_closed_is_not_settled() {
    LuceneConcordance concordance = LuceneConcordance.open(index);
    concordance.close();

    concordance.settle();

    assertThat(foundAfterFollowing()).isEmpty();
  }

  @Test
  void it_goes_on_where_it_was_when_it_is_opened_again() {
    memory.put(FIRST);
    assertThat(foundAfterFollowing()).containsExactly("Open.");
    memory.put(SECOND);
    memory.remove(FIRST.id());
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      assertThat(concordance.revision()).isEqualTo(1);
      assertThat(found(concordance)).containsExactly("Open.");
    }
    assertThat(foundAfterFollowing()).containsExactly("Shut.");
  }

  @Test
  void it_follows_a_memory_that_is_larger_than_a_batch() {
    String[] lines = new String[12_000];
    for (int i = 0; i < lines.length; i += 2) {
      lines[i] = "港口" + i + "开放。";
      lines[i + 1] = "Open " + i;
    }
    memory.put(Texts.zhEn("A/75/3", MAY_2020, lines));
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      concordance.follow(memory);
      assertThat(found(concordance)).hasSize(200).startsWith("Open 0", "Open 2", "Open 4");
    }
  }

  @Test
  void it_begins_anew_with_a_memory_that_is_younger_than_itself() {
    memory.put(FIRST);
    memory.put(SECOND);
    foundAfterFollowing();
    try (Memory other = Database.open(folder.resolve("other")).memory();
        LuceneConcordance concordance = LuceneConcordance.open(index)) {
      other.put(SECOND);
      concordance.follow(other);
      assertThat(found(concordance)).containsExactly("Shut.");
    }
  }

  @Test
  void it_is_the_same_when_changes_are_applied_again() {
    memory.put(FIRST);
    memory.put(SECOND);
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      concordance.follow(memory);
      concordance.apply(memory.changes(0, 10));
      assertThat(found(concordance)).containsExactly("Open.", "Shut.");
    }
  }

  @Test
  void units_that_were_imported_are_the_same_when_they_are_applied_again() {
    TranslationUnit unit = Texts.unit(Language.CHINESE, "港口开放。", Language.ENGLISH, "Open.");
    memory.add(List.of(unit));
    List<Change> changes = memory.changes(0, 10);
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      concordance.apply(changes);
      concordance.apply(changes);
      assertThat(found(concordance)).containsExactly("Open.");
    }
  }

  @Test
  void a_unit_that_comes_back_before_its_removal_was_heard_of_is_found_once() {
    memory.put(FIRST);
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      concordance.follow(memory);
      TranslationUnit unit = FIRST.units().get(0);
      memory.remove(FIRST.id());
      memory.add(List.of(Texts.with(unit, IMPORTED)));
      concordance.follow(memory);
      assertThat(found(concordance)).containsExactly("Open.");
    }
  }

  @Test
  void a_few_changes_are_left_for_later_where_that_is_wanted() {
    memory.put(FIRST);
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      concordance.follow(memory, /* least= */ 2);
      assertThat(concordance.revision()).isZero();
      memory.put(SECOND);
      concordance.follow(memory, /* least= */ 2);
      assertThat(concordance.revision()).isEqualTo(2);
    }
  }

  @Test
  void of_several_changes_of_a_unit_the_last_counts() {
    TranslationUnit unit = Texts.unit(Language.CHINESE, "港口开放。", Language.ENGLISH, "Open.");
    UnitId other = new UnitId("other");
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      concordance.apply(
          List.of(
              new Change.Put(1, unit, 1, /* since= */ 1),
              new Change.Removed(2, unit.id()),
              new Change.Put(3, Texts.withId(unit, other.value()), 3, /* since= */ 3),
              new Change.Put(4, unit, 4),
              new Change.Removed(5, other)));
      assertThat(found(concordance)).containsExactly("Open.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate", "garble", "delete"})
  void a_damaged_index_is_made_anew(String damage) throws IOException {
    memory.put(FIRST);
    memory.put(SECOND);
    foundAfterFollowing();
    List<Path> files;
    try (Stream<Path> all = Files.list(index)) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    assertThat(files).hasSizeGreaterThan(2);
    for (Path damaged : files) {
      Path copy = folder.resolve("copy-" + damage + damaged.getFileName());
      Files.createDirectory(copy);
      for (Path file : files) {
        Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      harm(copy.resolve(damaged.getFileName()), damage);
      try (LuceneConcordance concordance = LuceneConcordance.open(copy)) {
        concordance.follow(memory);
        assertThat(found(concordance))
            .as("%s %s", damage, damaged)
            .containsExactly("Open.", "Shut.");
      }
    }
  }

  private static void harm(Path file, String damage) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (damage) {
      case "truncate" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case "garble" -> {
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
      default -> Files.delete(file);
    }
  }

  @Test
  void an_index_of_another_schema_is_made_anew() throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of(LuceneConcordance.SCHEMA_KEY, "0", "revision", "1000").entrySet());
      writer.commit();
    }
    memory.put(FIRST);
    assertThat(foundAfterFollowing()).containsExactly("Open.");
  }

  @Test
  void an_interrupted_thread_does_not_take_the_index_along() {
    memory.put(FIRST);
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      List<Change> changes = memory.changes(0, 10);
      Thread.currentThread().interrupt();
      try {
        concordance.apply(changes);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      memory.put(SECOND);
      concordance.follow(memory);
      assertThat(found(concordance)).containsExactly("Open.", "Shut.");
    }
  }

  @Test
  void a_closed_index_says_so_and_may_be_closed_again() {
    LuceneConcordance concordance = LuceneConcordance.open(index);
    concordance.close();
    concordance.close();
    assertThatThrownBy(() -> found(concordance))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining(index.toString());
    assertThatThrownBy(concordance::clear).isInstanceOf(MemoryException.class);
  }

  @Test
  void it_can_be_searched_while_it_follows() throws Exception {
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      Thread writer =
          new Thread(
              () -> {
                for (int i = 1; i <= 20; i++) {
                  memory.put(Texts.zhEn("A/75/" + i, MAY_2020, "港口" + i, "Port " + i));
                  concordance.follow(memory);
                }
              });
      writer.start();
      int last = 0;
      while (writer.isAlive()) {
        int now = found(concordance).size();
        assertThat(now).isGreaterThanOrEqualTo(last);
        last = now;
      }
      writer.join();
      assertThat(found(concordance)).hasSize(20);
    }
  }

  @Test
  void an_index_in_use_is_refused_by_name() {
    try (LuceneConcordance concordance = LuceneConcordance.open(index)) {
      assertThat(concordance.revision()).isZero();
      assertThatThrownBy(() -> LuceneConcordance.open(index))
          .isInstanceOf(MemoryException.class)
          .hasMessage("index folder " + index + " is in use by another process");
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused_by_name() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> LuceneConcordance.open(file))
        .isInstanceOf(MemoryException.class)
        .hasMessageStartingWith("index folder " + file + " cannot be used");
  }
}
