package dev.stele.ingest;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (share, doing) -> {};

  /**
   * Called from the thread that works, now and then.
   *
   * @param share what is done, 0 to 1, never less than before
   * @param doing what is being done, for a reader
   */
  void report(double share, String doing);
}
