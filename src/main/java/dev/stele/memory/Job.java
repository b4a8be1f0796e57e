package dev.stele.memory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A long piece of work and how far it has come.
 *
 * @param id its name
 * @param state where it stands
 * @param progress the share that is done, 0 to 1
 * @param message what it is doing, or what came of it, for a reader
 * @param result the bitext that it made
 * @param error why it failed; there exactly when it has
 * @param created when it was accepted
 * @param report what it imported, where that is what it did
 */
public record Job(
    String id,
    State state,
    double progress,
    String message,
    Optional<BitextId> result,
    Optional<String> error,
    Instant created,
    Optional<ImportReport> report) {

  /** Where a job stands. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether the job has come to its end and will not change any more. */
    public boolean isFinal() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Job {
    if (!(progress >= 0 && progress <= 1)) {
      throw new IllegalArgumentException("progress is 0 to 1, not " + progress);
    }
    if (error.isPresent() != (state == State.FAILED)) {
      throw new IllegalArgumentException("a job has an error exactly when it failed");
    }
  }

  /** A job that has been accepted at {@code now} and waits. */
  public static Job queued(String id, Instant now) {
    return new Job(
        id, State.QUEUED, 0, "waiting", Optional.empty(), Optional.empty(), now, Optional.empty());
  }

  /**
   * This job at work, without an error.
   *
   * @param share how much is done, 0 to 1
   * @param doing what it is doing, for a reader
   * @throws IllegalArgumentException where the share is out of range
   */
  public Job running(double share, String doing) {
    return new Job(id, State.RUNNING, share, doing, result, Optional.empty(), created, report);
  }

  /**
   * This job at its end, with all of the work done.
   *
   * @param outcome what came of it, for a reader
   * @param bitext what it made; empty where it made none
   */
  public Job done(String outcome, Optional<BitextId> bitext) {
    return new Job(id, State.DONE, 1, outcome, bitext, Optional.empty(), created, report);
  }

  /** This job at its end, with all of a file read. */
  public Job imported(ImportReport what) {
    return new Job(
        id,
        State.DONE,
        1,
        what.summary(),
        Optional.empty(),
        Optional.empty(),
        created,
        Optional.of(what));
  }

  /**
   * This job at an end that somebody wished before it was done, its progress as it was.
   *
   * @param remains what is there of it all the same, for a reader
   */
  public Job cancelled(String remains) {
    return new Job(
        id,
        State.CANCELLED,
        progress,
        remains,
        Optional.empty(),
        Optional.empty(),
        created,
        report);
  }

  /**
   * This job at its end, with no result and its progress as it was; {@code why} is for a reader.
   */
  public Job failed(String why) {
    return new Job(
        id, State.FAILED, progress, "failed", Optional.empty(), Optional.of(why), created, report);
  }
}
