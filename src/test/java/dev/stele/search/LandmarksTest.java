package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.Provenance;
import dev.stele.memory.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarksTest {
  private static final int UNITS = 5_000;

  @TempDir private Path folder;

  @Test
  void nothing_from_the_end_of_a_place_on_stands_before_it() throws IOException {
    write();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader part = reader.leaves().get(0).reader();
      Landmarks landmarks = Landmarks.of(part);
      for (int document = 0; document < part.maxDoc(); document += 97) {
        Place place = Place.of(part, document);
        int end = landmarks.endOf(place);
        assertThat(end).isGreaterThan(document).isLessThanOrEqualTo(part.maxDoc());
        assertThat(end - document).isLessThanOrEqualTo(UNITS / 2);
        if (end < part.maxDoc()) {
          assertThat(Place.of(part, end)).isGreaterThan(place);
        }
      }
    }
  }

  private void write() {
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i <= UNITS; i++) {
      Provenance provenance =
          new Provenance(
              Optional.empty(),
              Optional.of(new DocumentSymbol("A/75/" + i % 50)),
              Optional.of(LocalDate.of(2000 + i % 20, 1, 1)),
              Optional.empty());
      changes.add(
          new Change.Put(
              i,
              Texts.with(
                  Texts.unit(new Language("zh"), "句" + i, new Language("en"), "words " + i),
                  provenance),
              i));
    }
    try (LuceneConcordance concordance = LuceneConcordance.open(folder)) {
      concordance.apply(changes);
    }
  }
}
