package dev.stele.search;

import dev.stele.memory.Adapter;
import dev.stele.memory.Change;
import dev.stele.memory.Matches;
import dev.stele.memory.MatchesContract;
import dev.stele.memory.Penalties;
import dev.stele.memory.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
}
