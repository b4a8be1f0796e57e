package dev.stele.ingest;

import dev.stele.memory.ImportReport;
import dev.stele.memory.Memory;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes files of units into a memory. Units are stored in large portions, since each portion is
 * made sure of on disk; while one is stored, the next is read. What was stored stays where the rest
 * of a file fails, and coming again adds nothing, so that a file can be taken in once more from its
 * start.
 */
public final class UnitImport {
  private static final int PORTION = 5_000;

  private final UnitFiles files;
  private final Memory memory;
  private final Runnable stored;

  /**
   * @param stored runs after each portion, while the next is read
   */
  public UnitImport(UnitFiles files, Memory memory, Runnable stored) {
    this.files = files;
    this.memory = memory;
    this.stored = stored;
  }

  /**
   * Takes in a file.
   *
   * @param progress what it raises ends the import
   * @throws IOException where the file cannot be read
   * @throws IngestException where it is no file of units; the message says why, and names the line
   */
  public ImportReport run(Path file, Progress progress) throws IOException, IngestException {
    ExecutorService storing =
        Executors.newSingleThreadExecutor(task -> new Thread(task, "stele-import"));
    try (Portions portions = new Portions(storing)) {
      ImportReport read =
          files.read(
              file,
              portions::take,
              share ->
                  progress.report(
                      share,
                      "importing: %d units, %d of them new"
                          .formatted(portions.taken, portions.added)));
      portions.store();
      return new ImportReport(read.units(), portions.added(), read.skipped(), read.examples());
    } finally {
      storing.shutdown();
    }
  }

  /** Used by the thread that reads. */
  private final class Portions implements AutoCloseable {
    private final ExecutorService storing;
    private List<TranslationUnit> portion = new ArrayList<>();
    private Future<Integer> underWay;
    private long taken;
    private long added;

    Portions(ExecutorService storing) {
      this.storing = storing;
      this.underWay = storing.submit(() -> 0);
    }

    /** Says of none that it is new, since that is not yet known. */
    int take(List<TranslationUnit> units) {
      portion.addAll(units);
      taken += units.size();
      if (portion.size() >= PORTION) {
        store();
      }
      return 0;
    }

    void store() {
      added();
      List<TranslationUnit> full = portion;
      portion = new ArrayList<>();
      underWay =
          storing.submit(
              () -> {
                int fresh = full.isEmpty() ? 0 : memory.add(full);
                stored.run();
                return fresh;
              });
    }

    /** Waits for the portion that is being stored. */
    long added() {
      try {
        added += underWay.get();
        underWay = storing.submit(() -> 0);
        return added;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while units were stored", e);
      }
    }

    /** Whatever ends the reading, nothing is being stored any more afterwards. */
    @Override
    public void close() {
      added();
    }
  }
}
