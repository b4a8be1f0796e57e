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
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * The concordance in a folder. Every {@link #apply} is one commit, which names the revision that it
 * comes up to; whatever happens to the process, the index is at some such revision, and goes on
 * from there. Applying a change twice does no harm.
 *
 * <p>Hits are counted exactly. Of each facet the {@value #FACET_VALUES} most frequent values are
 * told.
 */
public final class LuceneConcordance implements Concordance, UnitIndex, AutoCloseable {
  static final String SCHEMA_KEY = "schema";
  private static final String REVISION_KEY = "revision";
  private static final int FACET_VALUES = 100;
  private static final double RAM_MEGABYTES = 48;
  private static final Set<String> STORED = Set.of(UnitDocument.UNIT);
  private static final Similarity SIMILARITY = new Coverage();

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ExecutorService writers =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "index writer");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long revision;

  private LuceneConcordance(
      Path folder, Directory directory, IndexWriter writer, SearcherManager searchers) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.revision = committedRevision(writer);
  }

  /**
   * Opens the index of a folder; makes both where they are missing. A damaged index, or one that an
   * older Stele made in another way, is emptied, so that its revision is 0.
   *
   * @throws MemoryException where the folder is in use by another process or cannot be written
   */
  public static LuceneConcordance open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Directory directory = IndexFolder.open(absolute);
    try {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setSimilarity(SIMILARITY);
      config.setRAMBufferSizeMB(RAM_MEGABYTES);
      IndexWriter writer = new IndexWriter(directory, config);
      return new LuceneConcordance(
          absolute, directory, writer, new SearcherManager(writer, new Searchers()));
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw new MemoryException("index folder " + absolute + " cannot be opened: " + e, e);
    }
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previousReader)
        throws IOException {
      IndexSearcher searcher = super.newSearcher(reader, previousReader);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
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
            for (Change change : changes) {
              if (change instanceof Change.Put put) {
                writer.updateDocument(UnitDocument.key(put.id()), UnitDocument.of(put));
              } else {
                writer.deleteDocuments(UnitDocument.key(change.id()));
              }
            }
            commit(changes.get(changes.size() - 1).revision());
          });
    }
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
    HitOrder order = HitOrder.of(query);
    FieldDoc after = query.cursor().map(order::read).orElse(null);
    Phrase phrase = Phrase.of(query.text());
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        // One hit more than asked for tells whether there is a next page.
        Found found =
            searcher.search(
                lucene(query, phrase), new Found.Manager(order.sort(), query.limit() + 1, after));
        return page(query, phrase, order, searcher, found);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw failed(e);
    }
  }

  /**
   * Fuzzy lookup in this index, for as long as it is open.
   *
   * @param penalties what is taken off a score
   * @param adapter puts the values of a text into the translation of another
   */
  public Matches matches(Penalties penalties, Adapter adapter) {
    return new LuceneMatches(searchers, penalties, adapter);
  }

  private static Query lucene(ConcordanceQuery query, Phrase phrase) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(phrase.in(UnitDocument.textField(query.language())), Occur.MUST);
    query.other().ifPresent(language -> all.add(UnitDocument.inLanguage(language), Occur.FILTER));
    UnitDocument.filter(all, query.filter());
    return all.build();
  }

  private static ConcordancePage page(
      ConcordanceQuery query, Phrase phrase, HitOrder order, IndexSearcher searcher, Found found)
      throws IOException {
    ScoreDoc[] top = found.top().scoreDocs;
    List<ConcordanceHit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(top.length, query.limit()); i++) {
      TranslationUnit unit =
          UnitBytes.read(
                  searcher
                      .storedFields()
                      .document(top[i].doc, STORED)
                      .getBinaryValue(UnitDocument.UNIT))
              .from(query.language());
      hits.add(new ConcordanceHit(unit, phrase.marks(unit.source().text())));
    }
    Optional<String> next =
        top.length > query.limit()
            ? Optional.of(order.cursor((FieldDoc) top[query.limit() - 1]))
            : Optional.empty();
    return new ConcordancePage(
        hits,
        found.top().totalHits.value,
        /* exact= */ true,
        found.facets().mostFrequent(FACET_VALUES),
        next);
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
    writers.shutdown();
  }
}
