package dev.stele.cli;

import dev.stele.ingest.TaughtLexicon;
import dev.stele.lexicon.Lessons;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Jobs;
import dev.stele.memory.Memory;
import dev.stele.memory.MemoryException;
import dev.stele.search.LuceneConcordance;
import dev.stele.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a memory and its index, open. Only one process can have it open. */
final class DataFolder implements AutoCloseable {
  private static final String MEMORY = "memory";

  private final Path folder;
  private final Database database;
  private final LuceneConcordance index;

  private DataFolder(Path folder, Database database, LuceneConcordance index) {
    this.folder = folder;
    this.database = database;
    this.index = index;
  }

  /**
   * Opens a folder that is there.
   *
   * @throws MemoryException where it is not, or cannot be used; the message names it
   */
  static DataFolder openExisting(Path folder) {
    if (!Files.isDirectory(folder.resolve(MEMORY))) {
      throw new MemoryException(
          "data folder " + folder + " is not there, or holds no memory", null);
    }
    return open(folder);
  }

  /**
   * Opens a folder; makes it where it is not there.
   *
   * @throws MemoryException where it cannot be used, or another process uses it; the message names
   *     it
   */
  static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new MemoryException("data folder " + folder + " cannot be made: " + e.getMessage(), e);
    }
    Database database = Database.open(folder.resolve(MEMORY));
    try {
      return new DataFolder(folder, database, LuceneConcordance.open(folder.resolve("index")));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  Memory memory() {
    return database.memory();
  }

  Jobs jobs() {
    return database.jobs();
  }

  LuceneConcordance index() {
    return index;
  }

  /** What the memory has taught. */
  Lessons lessons() {
    return database.lessons();
  }

  /** The lexicon that comes with the program, taught by the memory. */
  TaughtLexicon lexicon() {
    return new TaughtLexicon(lessons(), Lexicon.seed());
  }

  /** Where the files of waiting jobs lie. */
  Path inbox() {
    return folder.resolve("inbox");
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
