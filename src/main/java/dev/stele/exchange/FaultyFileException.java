package dev.stele.exchange;

import dev.stele.memory.Skipped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Nothing was taken of a file, since parts of it are wrong. Its message names the first of them.
 */
public final class FaultyFileException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient List<Skipped> faults;

  /**
   * Names what is wrong.
   *
   * @param faults in the order of the file, at least one
   */
  public FaultyFileException(List<Skipped> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  /** The whole file is wrong; {@code why} is for a reader. */
  public FaultyFileException(String why) {
    super(why);
    this.faults = List.of();
  }

  FaultyFileException(int line, String why) {
    this(List.of(new Skipped(line, why)));
  }

  /** Refuses a file where something is wrong with it. */
  static void throwIfAny(List<Skipped> faults) throws FaultyFileException {
    if (!faults.isEmpty()) {
      throw new FaultyFileException(faults);
    }
  }

  /** What is wrong line by line; empty where the whole file is. */
  public List<Skipped> faults() {
    return faults;
  }

  private static String message(List<Skipped> faults) {
    String first =
        faults.stream()
            .limit(SHOWN)
            .map(fault -> "line " + fault.line() + ": " + fault.reason())
            .collect(Collectors.joining("; "));
    return faults.size() > SHOWN ? first + "; and %d more".formatted(faults.size() - SHOWN) : first;
  }
}
