package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import java.util.List;

/** A text in which something is looked for, cut and folded when that is asked for. */
final class SearchedText {
  private final String kept;
  private final Language language;
  private List<Token> tokens;
  private RunningText running;

  SearchedText(String kept, Language language) {
    this.kept = kept;
    this.language = language;
  }

  String kept() {
    return kept;
  }

  Language language() {
    return language;
  }

  List<Token> tokens() {
    if (tokens == null) {
      tokens = Tokens.of(kept);
    }
    return tokens;
  }

  RunningText running() {
    if (running == null) {
      running = RunningText.of(kept);
    }
    return running;
  }

  /** The stretch from one token to another, both included. */
  Mark mark(int first, int last) {
    return new Mark(tokens().get(first).start(), tokens().get(last).end());
  }
}
