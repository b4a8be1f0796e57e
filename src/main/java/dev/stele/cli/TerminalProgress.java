package dev.stele.cli;

import dev.stele.ingest.Progress;
import dev.stele.memory.Memory;
import dev.stele.memory.UnitIndex;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the terminal; silent where there is none. */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int STEPS = 1_000;

  /**
   * Set by the launcher, since Java 17 cannot tell a terminal from a file in a way that later
   * versions keep to.
   */
  private static final String TERMINAL = "stele.terminal";

  private final Optional<ProgressBar> bar;

  private TerminalProgress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static TerminalProgress start(String task) {
    if (!Boolean.getBoolean(TERMINAL)) {
      return new TerminalProgress(Optional.empty());
    }
    return new TerminalProgress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .build()));
  }

  /** Lets a lexicon catch up with a memory, and reports how far it is. */
  void teach(UnitIndex lexicon, Memory memory) {
    long all = Math.max(1, memory.revision());
    lexicon.follow(
        memory, revision -> report(Math.min(1, (double) revision / all), "teaching the lexicon"));
  }

  @Override
  public void report(double share, String doing) {
    bar.ifPresent(b -> b.stepTo(Math.round(share * STEPS)).setExtraMessage(doing));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
