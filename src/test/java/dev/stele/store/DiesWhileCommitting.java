package dev.stele.store;

import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that adds many units in one transaction, and dies as soon as its file grows after the
 * last of them, when the transaction is being committed.
 */
public final class DiesWhileCommitting {
  static final int UNITS = 30_000;
  static final int STATUS = 9;

  private DiesWhileCommitting() {}

  /** Takes a folder. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]).resolve("stele.mv.db");
    Database database = Database.open(Path.of(arguments[0]));
    database.change(
        (handle, revisions) -> {
          List<StoredUnit> units = new ArrayList<>();
          for (TranslationUnit unit : ImportsUntilKilled.portion(0, UNITS)) {
            long revision = revisions.next();
            units.add(new StoredUnit(unit, /* place= */ revision, revision, revision));
          }
          new UnitTable(handle).insert(units);
          dieWhenLargerThan(size(file), file);
          return units.size();
        });
  }

  private static void dieWhenLargerThan(long size, Path file) {
    Thread watcher =
        new Thread(
            () -> {
              while (size(file) == size) {
                Thread.onSpinWait();
              }
              Runtime.getRuntime().halt(STATUS);
            });
    watcher.start();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
