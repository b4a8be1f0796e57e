package dev.stele.lexicon;

import dev.stele.document.LanguagePair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Lessons in memory, the plainest that can be: sums are worked out when they are asked for. */
public final class HeldLessons implements Lessons {
  private final Map<String, Lesson> lessons = new HashMap<>();
  private long revision;

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public void put(Map<String, Lesson> taught, Set<String> untaught, long newRevision) {
    lessons.keySet().removeAll(new HashSet<>(untaught));
    lessons.putAll(taught);
    revision = newRevision;
  }

  @Override
  public void clear() {
    lessons.clear();
    revision = 0;
  }

  @Override
  public double volume() {
    return lessons.values().stream()
        .flatMap(lesson -> lesson.counts().stream())
        .mapToDouble(count -> count.forward() + count.backward())
        .sum();
  }

  @Override
  public void counts(LanguagePair languages, Consumer<WordCount> sink) {
    Map<List<String>, WordCount> sums = new HashMap<>();
    for (Lesson lesson : lessons.values()) {
      boolean turned = lesson.languages().source().equals(languages.target());
      if (lesson.languages().languages().containsAll(languages.languages())) {
        for (WordCount count : lesson.counts()) {
          WordCount one = turned ? count.turned() : count;
          sums.merge(
              List.of(one.source().unit(), one.target().unit()),
              one,
              (a, b) ->
                  new WordCount(
                      shorter(a.source(), b.source()),
                      shorter(a.target(), b.target()),
                      a.forward() + b.forward(),
                      a.backward() + b.backward()));
        }
      }
    }
    sums.values().forEach(sink);
  }

  private static Word shorter(Word one, Word other) {
    return other.form().length() < one.form().length() ? other : one;
  }
}
