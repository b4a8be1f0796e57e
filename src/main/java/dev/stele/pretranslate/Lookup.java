package dev.stele.pretranslate;

import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks the segments of a file up, in their order, and counts what was found. */
final class Lookup {
  private final Matches matches;
  private final Pretranslation request;
  private final List<SourceText> texts;
  private final Map<MatchQuery, List<Proposal>> found = new HashMap<>();
  private final Analysis analysis = new Analysis();

  Lookup(Matches matches, Pretranslation request, List<SourceText> texts) {
    this.matches = matches;
    this.request = request;
    this.texts = texts;
  }

  /**
   * What the memory has for a segment.
   *
   * @param index its place in the file, from 0; each is asked for once
   * @return the highest score first; none for a text that is blank, or longer than is looked up
   */
  List<Proposal> proposals(int index) {
    String text = texts.get(index).text();
    if (text.isBlank()) {
      return List.of();
    }
    List<Proposal> proposals =
        text.length() > MatchQuery.MAX_TEXT
            ? List.of()
            : found.computeIfAbsent(query(index), this::ask);
    analysis.add(text, proposals.stream().mapToInt(Proposal::score).max().orElse(0));
    return proposals;
  }

  /** What fills a segment that has these proposals, if anything does. */
  Optional<Filling> filling(List<Proposal> proposals) {
    return Filling.of(proposals, request.fill());
  }

  Analysis analysis() {
    return analysis;
  }

  private MatchQuery query(int index) {
    return new MatchQuery(
        texts.get(index).text(),
        request.languages(),
        request.min(),
        request.limit(),
        neighbour(index, -1),
        neighbour(index, 1),
        request.filter());
  }

  private List<Proposal> ask(MatchQuery query) {
    // All translations of a text that is known are found, beyond the limit too.
    return matches.find(query).matches().stream().limit(query.limit()).map(Proposal::of).toList();
  }

  /** The next segment in a direction that has text. */
  private Optional<String> neighbour(int index, int step) {
    int file = texts.get(index).file();
    for (int i = index + step;
        i >= 0 && i < texts.size() && texts.get(i).file() == file;
        i += step) {
      String text = texts.get(i).text();
      if (!text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
