package dev.stele.search;

import dev.stele.memory.Adapter;
import dev.stele.memory.Change;
import dev.stele.memory.Concordance;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.MemoryException;
import dev.stele.memory.Penalties;
import dev.stele.memory.QuerySyntaxException;
import dev.stele.memory.UnitId;
import dev.stele.memory.UnitIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The concordance in a folder. Every {@link #apply} is one commit, which names the revision that it
 * comes up to; whatever happens to the process, the index is at some such revision, and goes on
 * from there. Applying a change twice does no harm.
 *
 * <p>A search stops after {@value #BUDGET_MILLISECONDS} milliseconds with what it has found, and
 * says that its count is a lower bound.
 */
public final class LuceneConcordance implements Concordance, UnitIndex, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneConcordance.class);

  static final String SCHEMA_KEY = "schema";
  private static final String REVISION_KEY = "revision";
  private static final long BUDGET_MILLISECONDS = 250;
  private static final long EXPORT_MILLISECONDS = 10_000;
  private static final double RAM_MEGABYTES = 96;

  /** Fewer are searched faster, and merged more often. */
  private static final int PARTS_OF_A_SIZE = 6;

  /** More parts are settled when nothing has been written for a while. */
  private static final int MOST_PARTS = 12;

  /** The parts that are left then. */
  private static final int SETTLED_PARTS = 8;

  private static final long QUIET_SECONDS = 60;

  private static final int INDEXERS = Math.min(4, Runtime.getRuntime().availableProcessors());

  /** Fewer changes make parts of the index that are not worth the while. */
  private static final int LEAST_OF_A_THREAD = 10_000;

  private final Path folder;
  private final Directory directory;
  private final long budgetMilliseconds;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final RightOfWay rightOfWay;
  private final ExecutorService writers =
      Executors.newSingleThreadExecutor(daemons("index writer"));
  private final ExecutorService indexers =
      Executors.newFixedThreadPool(INDEXERS, daemons("indexer"));

  /** What searches use besides the threads of those who search. */
  private final ExecutorService searching =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons("searcher"));

  private final ScheduledThreadPoolExecutor settling =
      new ScheduledThreadPoolExecutor(
          1, daemons("index settler"), new ThreadPoolExecutor.DiscardPolicy());

  private Future<?> nextSettling = CompletableFuture.completedFuture(null);

  private volatile long revision;

  private LuceneConcordance(
      Path folder,
      Directory directory,
      IndexWriter writer,
      SearcherManager searchers,
      RightOfWay rightOfWay,
      long budgetMilliseconds) {
    this.rightOfWay = rightOfWay;
    this.folder = folder;
    this.budgetMilliseconds = budgetMilliseconds;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.revision = committedRevision(writer);
    settling.setRemoveOnCancelPolicy(true);
    settling.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    settleLater();
  }

  /**
   * Opens the index of a folder; makes both where they are missing. A damaged index, or one that an
   * older Stele made in another way, is emptied, so that its revision is 0.
   *
   * @throws MemoryException where the folder is in use by another process or cannot be written
   */
  public static LuceneConcordance open(Path folder) {
    return open(folder, BUDGET_MILLISECONDS);
  }

  /** The same, with another time for each search. */
  static LuceneConcordance open(Path folder, long budgetMilliseconds) {
    Path absolute = folder.toAbsolutePath().normalize();
    RightOfWay rightOfWay = new RightOfWay();
    Directory directory = new YieldingDirectory(IndexFolder.open(absolute), rightOfWay);
    try {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setIndexSort(UnitDocument.order());
      config.setRAMBufferSizeMB(RAM_MEGABYTES);
      config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PARTS_OF_A_SIZE));
      IndexWriter writer = new IndexWriter(directory, config);
      return new LuceneConcordance(
          absolute,
          directory,
          writer,
          new SearcherManager(writer, new UnitSearcher.Factory()),
          rightOfWay,
          budgetMilliseconds);
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw new MemoryException("index folder " + absolute + " cannot be opened: " + e, e);
    }
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private static long committedRevision(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null
        ? 0
        : StreamSupport.stream(data.spliterator(), false)
            .filter(entry -> entry.getKey().equals(REVISION_KEY))
            .mapToLong(entry -> Long.parseLong(entry.getValue()))
            .findFirst()
            .orElse(0);
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public void apply(List<Change> changes) {
    if (!changes.isEmpty()) {
      inWriter(
          () -> {
            add(changes);
            commit(changes.get(changes.size() - 1).revision());
          });
      settleLater();
    }
  }

  /** Settles the parts, if there are many of them, when nothing has been written for a while. */
  private synchronized void settleLater() {
    nextSettling.cancel(/* mayInterruptIfRunning= */ false);
    nextSettling = settling.schedule(this::settleIfMany, QUIET_SECONDS, TimeUnit.SECONDS);
  }

  private void settleIfMany() {
    try {
      if (parts() > MOST_PARTS) {
        settle();
      }
    } catch (RuntimeException e) {
      // Searches are slower for it, and it is tried again when more has been written.
      LOG.warn("The parts of the index in {} could not be merged: {}", folder, e.getMessage());
    }
  }

  /**
   * Merges parts of the index, the smallest first, until few are left: those are searched faster.
   * It is searched and written to meanwhile as ever; does nothing more when it is closed.
   */
  public void settle() {
    settle(SETTLED_PARTS);
  }

  /** The same, until so many are left at most. */
  void settle(int most) {
    try {
      writer.forceMerge(most);
      inWriter(() -> commit(revision));
    } catch (IOException | AlreadyClosedException | MemoryException e) {
      if (writer.isOpen()) {
        throw failed(e);
      }
    }
  }

  /** Of how many parts the index consists. */
  int parts() {
    return inSearcher(searcher -> searcher.getLeafContexts().size());
  }

  /**
   * Puts the changes into the order of the index, in which they need not be sorted when they are
   * written, and shares them out among threads: each writes a part of the index.
   */
  private void add(List<Change> changes) throws IOException {
    List<Change> last = lastOfEachUnit(changes);
    writer.deleteDocuments(
        last.stream()
            .filter(this::mayBeKnown)
            .map(change -> UnitDocument.key(change.id()))
            .toArray(Term[]::new));
    List<Change.Put> sorted = sorted(last);
    int threads = Math.max(1, Math.min(INDEXERS, sorted.size() / LEAST_OF_A_THREAD));
    int size = (sorted.size() + threads - 1) / threads;
    List<CompletableFuture<Void>> parts = new ArrayList<>();
    for (int start = size; start < sorted.size(); start += size) {
      List<Change.Put> part = sorted.subList(start, Math.min(sorted.size(), start + size));
      parts.add(inIndexer(() -> addInOrder(part)));
    }
    addInOrder(sorted.subList(0, size));
    await(parts);
    // The commit writes one part after the other; here they are written beside each other.
    List<CompletableFuture<Void>> flushes = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      flushes.add(inIndexer(writer::flushNextBuffer));
    }
    writer.flushNextBuffer();
    await(flushes);
  }

  /** Whether a document of the unit may be in the index. */
  private boolean mayBeKnown(Change change) {
    return !(change instanceof Change.Put put && put.since() > revision);
  }

  private CompletableFuture<Void> inIndexer(Writing writing) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            writing.run();
          } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
          }
        },
        indexers);
  }

  private static void await(List<CompletableFuture<Void>> parts) throws IOException {
    try {
      CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause.getCause();
      }
      throw e;
    }
  }

  /** A unit that is to be written, and where it belongs. */
  private record Placed(Place place, Change.Put put) {}

  private static List<Change.Put> sorted(List<Change> changes) {
    List<Placed> puts = new ArrayList<>(changes.size());
    for (Change change : changes) {
      if (change instanceof Change.Put put) {
        puts.add(new Placed(UnitDocument.place(put), put));
      }
    }
    puts.sort(Comparator.comparing(Placed::place));
    return puts.stream().map(Placed::put).toList();
  }

  /** Changes of different units, in no order. */
  private static List<Change> lastOfEachUnit(List<Change> changes) {
    Map<UnitId, Change> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.id(), change));
    return List.copyOf(last.values());
  }

  /**
   * Adds units that the index does not hold. They are given to Lucene as one block, because it puts
   * a block into one part of the index: single documents of several threads would be mixed, and
   * have to be sorted when they are written.
   */
  private void addInOrder(List<Change.Put> puts) throws IOException {
    UnitDocuments made = new UnitDocuments();
    Iterable<Document> documents =
        () ->
            puts.stream()
                .map(
                    put -> {
                      rightOfWay.give();
                      return made.of(put);
                    })
                .iterator();
    writer.addDocuments(documents);
  }

  @Override
  public void clear() {
    inWriter(
        () -> {
          writer.deleteAll();
          commit(0);
        });
  }

  /** What writes to files. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  /** Writes in a thread of our own: whoever interrupts the caller must not close our files. */
  private void inWriter(Writing writing) {
    try {
      CompletableFuture.runAsync(
              () -> {
                try {
                  writing.run();
                } catch (IOException | AlreadyClosedException e) {
                  throw failed(e);
                }
              },
              writers)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (RejectedExecutionException e) {
      throw failed(e);
    }
  }

  private void commit(long newRevision) throws IOException {
    writer.setLiveCommitData(
        Map.of(SCHEMA_KEY, UnitDocument.SCHEMA, REVISION_KEY, Long.toString(newRevision))
            .entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
    revision = newRevision;
  }

  @Override
  public ConcordancePage search(ConcordanceQuery query) {
    return inSearcher(
        searcher -> new Search(query, searcher, searching, budgetMilliseconds).page());
  }

  @Override
  public void export(ConcordanceQuery query, Consumer<ConcordanceHit> sink) {
    inSearcher(
        searcher -> {
          new Search(query, searcher, searching, EXPORT_MILLISECONDS).export(sink);
          return Optional.empty();
        });
  }

  /** What is asked of a state of the index. */
  @FunctionalInterface
  private interface Asking<T> {
    T ask(UnitSearcher searcher) throws IOException;
  }

  private <T> T inSearcher(Asking<T> asking) {
    rightOfWay.enter();
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return asking.ask((UnitSearcher) searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QuerySyntaxException("it has more parts than can be looked up at once", 1, e);
    } catch (IOException | AlreadyClosedException e) {
      throw failed(e);
    } finally {
      rightOfWay.leave();
    }
  }

  /**
   * Fuzzy lookup in this index, for as long as it is open.
   *
   * @param penalties what is taken off a score
   * @param adapter puts the values of a text into the translation of another
   */
  public Matches matches(Penalties penalties, Adapter adapter) {
    return new LuceneMatches(searchers, rightOfWay, searching, penalties, adapter);
  }

  private MemoryException failed(Exception e) {
    return new MemoryException("the index in " + folder + " failed: " + e, e);
  }

  @Override
  public void close() {
    if (writers.isShutdown()) {
      return;
    }
    inWriter(
        () -> {
          searchers.close();
          // What was not committed was not told to anybody.
          writer.rollback();
          directory.close();
        });
    settling.shutdown();
    writers.shutdown();
    indexers.shutdown();
    searching.shutdown();
  }
}
