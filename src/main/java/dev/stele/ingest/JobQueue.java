package dev.stele.ingest;

import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.GapReport;
import dev.stele.memory.Job;
import dev.stele.memory.Jobs;
import dev.stele.memory.Memory;
import dev.stele.memory.MemoryException;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one request after the other. A request that was accepted is done even if the process dies:
 * its files wait in the inbox, and the next start takes it up again. Safe for use by several
 * threads.
 */
public final class JobQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

  /** The least part of a file of units whose reading is told. */
  private static final double LEAST_STEP = 0.002;

  private final Inbox inbox;
  private final Jobs jobs;
  private final Memory memory;
  private final DerivedPairs pairs;
  private final UnitIndex index;
  private final UnitIndex words;
  private final Supplier<BitextMaker> maker;
  private final UnitImport imports;
  private final BitextReview review;
  private final Clock clock;

  /** The jobs that somebody wants to end. */
  private final Set<String> unwanted = ConcurrentHashMap.newKeySet();

  /** Held while the end of a job is recorded, so that no other takes its place. */
  private final Object ending = new Object();

  private final Map<String, Job> running = new ConcurrentHashMap<>();
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "stele-ingest"));

  private volatile boolean closing;

  private JobQueue(
      Inbox inbox,
      Jobs jobs,
      Memory memory,
      UnitIndex index,
      UnitIndex words,
      Supplier<BitextMaker> maker,
      UnitFiles files,
      CorrectedFiles corrected,
      Clock clock) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.memory = memory;
    this.pairs = new DerivedPairs(memory);
    this.index = index;
    this.words = words;
    this.maker = maker;
    this.imports = new UnitImport(files, memory, this::catchUp);
    this.review = new BitextReview(corrected, memory, pairs);
    this.clock = clock;
  }

  /**
   * Opens the queue, lets the index catch up with the memory, and takes up what an earlier process
   * left.
   *
   * @param folder where the files of waiting jobs lie; made where it is not there
   * @param index follows before a job is done
   * @param words follows on the same thread when no job waits; nobody waits for it
   * @param maker asked on the thread that works, at every job, so that what it needs can be loaded
   *     when the first job comes
   * @param files reads files of units that are imported
   * @param corrected reads files by which bitexts have been corrected
   * @throws IOException where the folder cannot be used
   */
  public static JobQueue open(
      Path folder,
      Jobs jobs,
      Memory memory,
      UnitIndex index,
      UnitIndex words,
      Supplier<BitextMaker> maker,
      UnitFiles files,
      CorrectedFiles corrected,
      Clock clock)
      throws IOException {
    JobQueue queue =
        new JobQueue(new Inbox(folder), jobs, memory, index, words, maker, files, corrected, clock);
    index.follow(memory);
    queue.resume();
    queue.learnLater();
    return queue;
  }

  /**
   * Accepts a request. When this returns it is on disk.
   *
   * @param request its files are taken over (moved); they are to lie on the same volume as the
   *     inbox
   * @throws IOException where the files cannot be taken over
   */
  public Job submit(JobRequest request) throws IOException {
    Job job = Job.queued(UUID.randomUUID().toString(), clock.instant());
    JobRequest kept = inbox.put(job.id(), request);
    jobs.put(job);
    running.put(job.id(), job);
    worker.execute(() -> run(job, kept));
    return job;
  }

  /**
   * Removes a bitext from the memory. When this returns it is found no longer.
   *
   * @return whether it was there
   */
  public boolean remove(BitextId id) {
    boolean removed = pairs.remove(id);
    catchUp();
    learnLater();
    return removed;
  }

  /**
   * Adds units that come from no file. When this returns they are on disk, and are found. A unit
   * whose id is known is left as it is.
   *
   * @return how many were new
   */
  public int add(List<TranslationUnit> units) {
    int added = memory.add(units);
    catchUp();
    learnLater();
    return added;
  }

  /** A job as it stands now. */
  public Optional<Job> find(String id) {
    return Optional.ofNullable(running.get(id)).or(() -> jobs.find(id));
  }

  /**
   * Ends a job before it is done. When this returns it will not be taken up by another process;
   * what it has stored so far stays. One that runs ends at its next step.
   *
   * @return the job as it stood; empty where there is none of that id. One that had come to its end
   *     stays as it is
   */
  public Optional<Job> cancel(String id) {
    synchronized (ending) {
      Optional<Job> found = find(id);
      if (found.filter(job -> !job.state().isFinal()).isPresent()) {
        unwanted.add(id);
        jobs.put(found.get().cancelled("cancelled"));
      }
      return found;
    }
  }

  /** How many jobs wait or run. */
  public int waiting() {
    return running.size();
  }

  /**
   * Tells a listener of every step of every job, from the thread that works, until the returned
   * handle is closed.
   *
   * @param listener returns soon and raises nothing
   */
  public Subscription subscribe(Consumer<Job> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Ends a subscription. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Lets the bitext that is being made come to its end; an import, and jobs that wait, are taken up
   * at the next start. The thread is not interrupted: an interrupt would close the files of the
   * store under it.
   */
  @Override
  public void close() {
    closing = true;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(60, TimeUnit.SECONDS)) {
        LOG.warn("A job is still running; it will be done again at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void resume() throws IOException {
    Set<String> left = new HashSet<>(inbox.jobs());
    for (String id : left) {
      if (jobs.find(id).isEmpty()) {
        jobs.put(Job.queued(id, clock.instant()));
      }
    }
    for (Job job : jobs.unfinished()) {
      Optional<JobRequest> request = inbox.get(job.id());
      if (request.isPresent()) {
        left.remove(job.id());
        running.put(job.id(), job);
        worker.execute(() -> run(job, request.get()));
      } else {
        jobs.put(job.failed("its files are no longer in the inbox"));
      }
    }
    for (String finished : left) {
      inbox.remove(finished);
    }
  }

  private void run(Job queued, JobRequest request) {
    if (closing) {
      return;
    }
    Job outcome;
    try {
      endIfUnwanted(queued.id());
      if (request instanceof BitextRequest bitext) {
        outcome = make(queued, bitext);
      } else if (request instanceof ImportRequest units) {
        outcome = queued.imported(imports.run(units.file().path(), importing(queued)));
      } else if (request instanceof ReviewRequest corrected) {
        outcome = review(queued, corrected);
      } else {
        throw new IllegalStateException("no kind of job: " + request);
      }
    } catch (Ended e) {
      if (!unwanted.contains(queued.id())) {
        return;
      }
      outcome = lastKnown(queued).cancelled("cancelled; what was stored before stays");
    } catch (IngestException e) {
      outcome = queued.failed(e.getMessage());
    } catch (MemoryException | IOException e) {
      LOG.error("Job {} failed", queued.id(), e);
      outcome = queued.failed(e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("Job {} failed", queued.id(), e);
      outcome = queued.failed("an error in Stele itself, see its log: " + e);
    }
    finish(outcome);
  }

  private Job make(Job queued, BitextRequest request) throws IngestException {
    Bitext bitext =
        maker
            .get()
            .make(
                request,
                (share, doing) -> {
                  endIfUnwanted(queued.id());
                  tell(queued.running(0.9 * share, doing));
                });
    endIfUnwanted(queued.id());
    tell(queued.running(0.9, "storing"));
    DerivedPairs.Stored stored = pairs.put(List.of(bitext));
    catchUp();
    return queued.done(describe(bitext, stored), Optional.of(bitext.id()));
  }

  private Job review(Job queued, ReviewRequest request) throws IngestException, IOException {
    tell(queued.running(0.1, "reading " + request.file().name()));
    BitextReview.Result result =
        review.run(request.file().path(), request.bitext(), request.allReviewed());
    catchUp();
    return queued.done(result.summary(), Optional.of(result.bitext().id()));
  }

  /** An import can be done again from its start, so it does not hold up the end of the process. */
  private Progress importing(Job queued) {
    return (share, doing) -> {
      endIfUnwanted(queued.id());
      if (closing) {
        throw new Ended();
      }
      if (share >= lastKnown(queued).progress() + LEAST_STEP) {
        tell(queued.running(share, doing));
      }
    };
  }

  private Job lastKnown(Job queued) {
    return running.getOrDefault(queued.id(), queued);
  }

  private void endIfUnwanted(String id) {
    if (unwanted.contains(id)) {
      throw new Ended();
    }
  }

  /** Learning from millions of units takes longer than anybody waits for a job, or for the end. */
  private void endIfWanted() {
    if (closing || !running.isEmpty()) {
      throw new Ended();
    }
  }

  /** Work ends before it is done. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void learnLater() {
    worker.execute(
        () -> {
          if (!closing && running.isEmpty()) {
            try {
              words.follow(memory, revision -> endIfWanted());
            } catch (Ended e) {
              LOG.info("The lexicon goes on learning behind the jobs that wait");
            } catch (RuntimeException e) {
              LOG.error("The memory could not teach the lexicon; it will at the next change", e);
            }
          }
        });
  }

  /** One thread at a time: the index takes changes in their order. */
  private synchronized void catchUp(int least) {
    index.follow(memory, least);
  }

  private void catchUp() {
    catchUp(1);
  }

  private void finish(Job outcome) {
    try {
      synchronized (ending) {
        jobs.put(outcome);
        running.put(outcome.id(), outcome);
      }
      inbox.remove(outcome.id());
    } catch (MemoryException | IOException e) {
      LOG.error(
          "The end of job {} could not be recorded; it will be done again at the next start",
          outcome.id(),
          e);
    }
    tell(outcome);
    running.remove(outcome.id());
    unwanted.remove(outcome.id());
    if (!closing) {
      learnLater();
    }
  }

  private void tell(Job job) {
    running.put(job.id(), job);
    listeners.forEach(listener -> listener.accept(job));
  }

  private static String describe(Bitext bitext, DerivedPairs.Stored stored) {
    GapReport report = GapReport.of(bitext);
    String verb =
        switch (stored.outcomes().get(0)) {
          case ADDED -> "added";
          case REPLACED -> "replaced";
          case UNCHANGED -> "already there, unchanged";
          case KEPT -> "already there and reviewed, so it stays as it is; aligned now";
        };
    String summary =
        "%s: %d units, %d and %d segments without a partner, coverage %.2f"
            .formatted(
                verb,
                bitext.units().size(),
                report.sourceGaps().size(),
                report.targetGaps().size(),
                report.coverage());
    if (report.isUnrelated()) {
      return summary + "; the two are hardly versions of the same document";
    }
    return stored.derived().isEmpty()
        ? summary
        : stored.derived().stream()
            .map(
                derived ->
                    derived.languages() + " through " + derived.derivedThrough().orElseThrow())
            .collect(Collectors.joining(", ", summary + "; derived from it: ", ""));
  }
}
