package dev.stele.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.ImportReport;
import dev.stele.memory.Memory;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitIndex;
import dev.stele.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitImportTest {
  private static final int UNITS = 25_500;
  private static final int READ_TOGETHER = 1_000;

  @TempDir private Path folder;
  private Memory memory;
  private final Followed index = new Followed();

  @BeforeEach
  void open() {
    memory = Database.open(folder).memory();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  /** Keeps what it was told. */
  private static final class Followed implements UnitIndex {
    final List<Integer> batches = new ArrayList<>();
    private long revision;

    @Override
    public long revision() {
      return revision;
    }

    @Override
    public void apply(List<Change> changes) {
      assertThat(changes.get(0).revision()).isEqualTo(revision + 1);
      batches.add(changes.size());
      revision = changes.get(changes.size() - 1).revision();
    }

    @Override
    public void clear() {
      revision = 0;
    }
  }

  private static List<TranslationUnit> units(int first) {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = first; i < Math.min(UNITS, first + READ_TOGETHER); i++) {
      units.add(Texts.unit(Language.CHINESE, "港口" + i, Language.ENGLISH, "Port " + i));
    }
    return units;
  }

  /** A file of which reading fails behind so many units. */
  private UnitImport imports(int failing) {
    UnitFiles files =
        (file, sink, progress) -> {
          for (int first = 0; first < UNITS; first += READ_TOGETHER) {
            if (first >= failing) {
              throw new IngestException("line 7: it breaks off");
            }
            assertThat(sink.applyAsInt(units(first))).isZero();
            progress.accept((double) first / UNITS);
          }
          return new ImportReport(UNITS, 0, 0, List.of());
        };
    return new UnitImport(files, memory, least -> index.follow(memory, least));
  }

  @Test
  void all_is_stored_and_found_in_the_end() throws Exception {
    ImportReport report = imports(UNITS).run(folder, Progress.SILENT);
    assertThat(report.added()).isEqualTo(UNITS);
    assertThat(memory.revision()).isEqualTo(UNITS);
    assertThat(index.revision()).isEqualTo(UNITS);
  }

  @Test
  void the_index_follows_in_large_batches() throws Exception {
    imports(UNITS).run(folder, Progress.SILENT);
    assertThat(index.batches).containsExactly(UnitIndex.BATCH, UNITS - UnitIndex.BATCH);
  }

  @Test
  void coming_again_adds_nothing() throws Exception {
    imports(UNITS).run(folder, Progress.SILENT);
    assertThat(imports(UNITS).run(folder, Progress.SILENT).added()).isZero();
    assertThat(memory.revision()).isEqualTo(UNITS);
  }

  @Test
  void what_was_stored_stays_where_the_rest_fails_and_the_file_can_come_again() throws Exception {
    assertThatThrownBy(() -> imports(12_000).run(folder, Progress.SILENT))
        .isInstanceOf(IngestException.class);
    assertThat(memory.revision()).isEqualTo(10_000);
    assertThat(imports(UNITS).run(folder, Progress.SILENT).added()).isEqualTo(UNITS - 10_000);
    assertThat(index.revision()).isEqualTo(UNITS);
  }

  @Test
  void what_the_progress_raises_ends_it() {
    Progress ended =
        (share, doing) -> {
          throw new IllegalStateException("ended");
        };
    assertThatThrownBy(() -> imports(UNITS).run(folder, ended)).hasMessage("ended");
    assertThat(memory.revision()).isZero();
  }
}
