package dev.stele.store;

import dev.stele.document.LanguagePair;
import dev.stele.lexicon.Lesson;
import dev.stele.lexicon.Lessons;
import dev.stele.lexicon.Word;
import dev.stele.lexicon.WordCount;
import dev.stele.store.LessonBytes.NumberedCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Lessons in a database. */
public final class JdbcLessons implements Lessons {
  private final Database database;

  JdbcLessons(Database database) {
    this.database = database;
  }

  @Override
  public long revision() {
    return database.read(
        handle -> handle.createQuery("select revision from lesson_state").mapTo(Long.class).one());
  }

  @Override
  public double volume() {
    return database.read(
        handle -> handle.createQuery("select volume from lesson_state").mapTo(Double.class).one());
  }

  @Override
  public synchronized void put(Map<String, Lesson> taught, Set<String> untaught, long revision) {
    database.write(
        handle -> {
          LessonTable lessons = new LessonTable(handle);
          CountSums sums = new CountSums();
          Set<String> coming = new HashSet<>(untaught);
          coming.addAll(taught.keySet());
          lessons.remove(coming, sums::takeBack);
          Map<LanguagePair, LessonWords> words = new HashMap<>();
          Map<String, LessonTable.Kept> kept = new HashMap<>();
          byLanguages(taught)
              .forEach(
                  (languages, ofLanguages) ->
                      words.put(languages, LessonWords.of(handle, languages, ofLanguages)));
          taught.forEach(
              (text, lesson) -> {
                if (!lesson.counts().isEmpty()) {
                  LessonWords numbered = words.get(lesson.languages());
                  List<NumberedCount> counts = numbered.numbered(lesson.counts());
                  counts.forEach(count -> sums.add(numbered.languagesId(), count));
                  kept.put(
                      text,
                      new LessonTable.Kept(numbered.languagesId(), LessonBytes.write(counts)));
                }
              });
          lessons.insert(kept);
          sums.addTo(handle);
          return handle
              .createUpdate("update lesson_state set revision = :revision, volume = volume + :more")
              .bind("revision", revision)
              .bind("more", sums.volume())
              .execute();
        });
  }

  private static Map<LanguagePair, List<Lesson>> byLanguages(Map<String, Lesson> taught) {
    Map<LanguagePair, List<Lesson>> byLanguages = new HashMap<>();
    taught
        .values()
        .forEach(
            lesson ->
                byLanguages
                    .computeIfAbsent(lesson.languages(), l -> new ArrayList<>())
                    .add(lesson));
    return byLanguages;
  }

  @Override
  public synchronized void clear() {
    database.write(
        handle -> {
          handle.execute("delete from lesson");
          handle.execute("delete from word_count");
          handle.execute("delete from lesson_word");
          return handle.execute("update lesson_state set revision = 0, volume = 0");
        });
  }

  @Override
  public void counts(LanguagePair languages, Consumer<WordCount> sink) {
    LanguagePair turned =
        new LanguagePair(/* source= */ languages.target(), /* target= */ languages.source());
    Map<List<Word>, WordCount> sums = new HashMap<>();
    boolean both =
        database.read(
            handle -> {
              Optional<Integer> as = LessonWords.languagesId(handle, languages);
              Optional<Integer> otherWay = LessonWords.languagesId(handle, turned);
              Consumer<WordCount> into =
                  as.isPresent() && otherWay.isPresent()
                      ? count ->
                          sums.merge(
                              List.of(count.source(), count.target()), count, JdbcLessons::sum)
                      : sink;
              as.ifPresent(id -> read(handle, id, into));
              otherWay.ifPresent(id -> read(handle, id, count -> into.accept(count.turned())));
              return as.isPresent() && otherWay.isPresent();
            });
    if (both) {
      sums.values().forEach(sink);
    }
  }

  private static WordCount sum(WordCount one, WordCount other) {
    return new WordCount(
        one.source(),
        one.target(),
        one.forward() + other.forward(),
        one.backward() + other.backward());
  }

  private static void read(Handle handle, int languagesId, Consumer<WordCount> sink) {
    Map<Integer, Word> words = LessonWords.all(handle, languagesId);
    handle
        .createQuery("select * from word_count where languages_id = :id")
        .bind("id", languagesId)
        .map(
            (row, context) ->
                new WordCount(
                    words.get(row.getInt("source_word")),
                    words.get(row.getInt("target_word")),
                    row.getDouble("forward_count"),
                    row.getDouble("backward_count")))
        .forEach(sink);
  }
}
