package dev.stele.ingest;

import dev.stele.memory.ImportReport;
import dev.stele.memory.Memory;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Takes files of units into a memory. Units are stored in large portions, since each portion is
 * made sure of on disk; while one is stored, the next is read and those before are indexed. What
 * was stored stays where the rest of a file fails, and coming again adds nothing, so that a file
 * can be taken in once more from its start.
 */
public final class UnitImport {
  /**
   * One transaction, and one wait for the disk. Larger ones gain little, hold up others who write,
   * and the store holds a transaction in memory until it commits.
   */
  private static final int PORTION = 10_000;

  /** So many are left to the index at a time, since each of its commits costs. */
  private static final int LEAST_INDEXED = UnitIndex.BATCH;

  /** So many may be stored before they are indexed. */
  private static final int MOST_AHEAD = 2 * LEAST_INDEXED;

  private final UnitFiles files;
  private final Memory memory;
  private final IntConsumer index;

  /**
   * @param index lets what is found follow what is stored, as long as so many changes wait as it is
   *     given; runs on a thread of its own, now and then and at the end
   */
  public UnitImport(UnitFiles files, Memory memory, IntConsumer index) {
    this.files = files;
    this.memory = memory;
    this.index = index;
  }

  /**
   * Takes in a file. When this returns all that was stored can be found.
   *
   * @param progress what it raises ends the import
   * @throws IOException where the file cannot be read
   * @throws IngestException where it is no file of units; the message says why, and names the line
   */
  public ImportReport run(Path file, Progress progress) throws IOException, IngestException {
    try (Portions portions = new Portions()) {
      ImportReport read =
          files.read(
              file,
              portions::take,
              share ->
                  progress.report(
                      share,
                      "importing: %d units, %d of them new"
                          .formatted(portions.taken, portions.added)));
      portions.finish();
      return new ImportReport(read.units(), portions.added, read.skipped(), read.examples());
    }
  }

  /** Used by the thread that reads. */
  private final class Portions implements AutoCloseable {
    private final ExecutorService storing = thread("stele-import");
    private final ExecutorService indexing = thread("stele-import-index");
    private List<TranslationUnit> portion = new ArrayList<>();
    private Future<Integer> stored = CompletableFuture.completedFuture(0);
    private Future<?> indexed = CompletableFuture.completedFuture(null);
    private long taken;
    private long added;
    private long leftToIndex;

    /** Says of none that it is new, since that is not yet known. */
    int take(List<TranslationUnit> units) {
      portion.addAll(units);
      taken += units.size();
      if (portion.size() >= PORTION) {
        store();
      }
      return 0;
    }

    private void store() {
      await();
      List<TranslationUnit> full = portion;
      portion = new ArrayList<>();
      stored = storing.submit(() -> memory.add(full));
    }

    /** Waits for the portion that is being stored, and lets the index follow now and then. */
    private void await() {
      int more = result(stored);
      stored = CompletableFuture.completedFuture(0);
      added += more;
      leftToIndex += more;
      if (leftToIndex >= MOST_AHEAD || (leftToIndex >= LEAST_INDEXED && indexed.isDone())) {
        result(indexed);
        indexed = indexing.submit(() -> index.accept(LEAST_INDEXED));
        leftToIndex = 0;
      }
    }

    void finish() {
      if (!portion.isEmpty()) {
        store();
      }
      await();
      result(indexed);
      index.accept(1);
    }

    /** Whatever ends the reading, nothing is being stored any more afterwards. */
    @Override
    public void close() {
      storing.shutdown();
      indexing.shutdown();
      try {
        result(stored);
      } finally {
        result(indexed);
      }
    }
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(task -> new Thread(task, name));
  }

  private static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("units could not be stored", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while units were stored", e);
    }
  }
}
