package dev.stele.store;

import dev.stele.lexicon.Lessons;
import dev.stele.lexicon.LessonsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2LessonsTest extends LessonsContract {
  @TempDir private Path folder;
  private Database database;

  @Override
  protected Lessons open() {
    database = Database.open(folder);
    return database.lessons();
  }

  @Override
  protected void close() {
    database.close();
  }
}
