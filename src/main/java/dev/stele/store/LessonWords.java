package dev.stele.store;

import dev.stele.document.LanguagePair;
import dev.stele.lexicon.Lesson;
import dev.stele.lexicon.Word;
import dev.stele.lexicon.WordCount;
import dev.stele.store.LessonBytes.NumberedCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The numbers of the words of two languages. */
final class LessonWords {
  private static final int NO_WORD = 0;

  private final int languagesId;
  private final Map<String, Integer> sources;
  private final Map<String, Integer> targets;

  private LessonWords(int languagesId, Map<String, Integer> sources, Map<String, Integer> targets) {
    this.languagesId = languagesId;
    this.sources = sources;
    this.targets = targets;
  }

  /** The numbers of all words of lessons of two languages; words that have none get one. */
  static LessonWords of(Handle handle, LanguagePair languages, List<Lesson> lessons) {
    int id = languagesId(handle, languages).orElseGet(() -> insertLanguages(handle, languages));
    return new LessonWords(
        id,
        numbers(handle, id, "source", words(lessons, WordCount::source)),
        numbers(handle, id, "target", words(lessons, WordCount::target)));
  }

  /** The number of two languages in this order; empty where nothing was taught of them. */
  static Optional<Integer> languagesId(Handle handle, LanguagePair languages) {
    return handle
        .createQuery(
            "select id from lesson_languages"
                + " where source_language = :source and target_language = :target")
        .bind("source", languages.source().tag())
        .bind("target", languages.target().tag())
        .mapTo(Integer.class)
        .findOne();
  }

  /** All words of two languages by their numbers, and 0 for none. */
  static Map<Integer, Word> all(Handle handle, int languagesId) {
    Map<Integer, Word> words = new HashMap<>(Map.of(NO_WORD, Word.NONE));
    handle
        .createQuery("select id, unit, form from lesson_word where languages_id = :id")
        .bind("id", languagesId)
        .map(
            (row, context) ->
                Map.entry(row.getInt("id"), new Word(row.getString("unit"), row.getString("form"))))
        .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
    return words;
  }

  private static int insertLanguages(Handle handle, LanguagePair languages) {
    int id = next(handle, "lesson_languages");
    handle
        .createUpdate(
            "insert into lesson_languages (id, source_language, target_language)"
                + " values (:id, :source, :target)")
        .bind("id", id)
        .bind("source", languages.source().tag())
        .bind("target", languages.target().tag())
        .execute();
    return id;
  }

  private static int next(Handle handle, String table) {
    return handle
        .createQuery("select coalesce(max(id), 0) + 1 from " + table)
        .mapTo(Integer.class)
        .one();
  }

  private static Map<String, String> words(List<Lesson> lessons, Function<WordCount, Word> side) {
    Map<String, String> forms = new LinkedHashMap<>();
    for (Lesson lesson : lessons) {
      for (WordCount count : lesson.counts()) {
        Word word = side.apply(count);
        if (!word.isNone()) {
          forms.merge(word.unit(), word.form(), LessonWords::shorter);
        }
      }
    }
    return forms;
  }

  /** The shortest form of a word is most often the one that a dictionary has. */
  private static String shorter(String one, String other) {
    return other.length() < one.length() ? other : one;
  }

  /** A word of one side of two languages that has a number. */
  private record Known(int id, int languagesId, String side, Word word) {}

  private static Map<String, Integer> numbers(
      Handle handle, int languagesId, String side, Map<String, String> forms) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<Integer, String> better = new HashMap<>();
    List<String> units = new ArrayList<>(forms.keySet());
    for (int start = 0; start < units.size(); start += LessonTable.BATCH) {
      // By nothing but the unit: H2 goes through all words of a side where it could look up those.
      handle
          .createQuery(
              "select id, languages_id, side, unit, form from lesson_word where unit = any(:units)")
          .bindArray(
              "units",
              String.class,
              units.subList(start, Math.min(units.size(), start + LessonTable.BATCH)))
          .map(
              (row, context) ->
                  new Known(
                      row.getInt("id"),
                      row.getInt("languages_id"),
                      row.getString("side"),
                      new Word(row.getString("unit"), row.getString("form"))))
          .filter(known -> known.languagesId == languagesId && known.side.equals(side))
          .forEach(
              known -> {
                Word word = known.word;
                numbers.put(word.unit(), known.id);
                String form = shorter(word.form(), forms.get(word.unit()));
                if (!form.equals(word.form())) {
                  better.put(known.id, form);
                }
              });
    }
    insert(handle, languagesId, side, forms, numbers);
    update(handle, better);
    return numbers;
  }

  private static void insert(
      Handle handle,
      int languagesId,
      String side,
      Map<String, String> forms,
      Map<String, Integer> numbers) {
    int next = next(handle, "lesson_word");
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into lesson_word (id, languages_id, side, unit, form)"
                + " values (:id, :languages, :side, :unit, :form)")) {
      for (Map.Entry<String, String> word : forms.entrySet()) {
        if (!numbers.containsKey(word.getKey())) {
          numbers.put(word.getKey(), next);
          batch
              .bind("id", next++)
              .bind("languages", languagesId)
              .bind("side", side)
              .bind("unit", word.getKey())
              .bind("form", word.getValue())
              .add();
          if (batch.size() == LessonTable.BATCH) {
            batch.execute();
          }
        }
      }
      batch.execute();
    }
  }

  private static void update(Handle handle, Map<Integer, String> forms) {
    try (PreparedBatch batch =
        handle.prepareBatch("update lesson_word set form = :form where id = :id")) {
      forms.forEach((id, form) -> batch.bind("id", id).bind("form", form).add());
      batch.execute();
    }
  }

  int languagesId() {
    return languagesId;
  }

  /** Counts of words that are numbered here, in their order. */
  List<NumberedCount> numbered(List<WordCount> counts) {
    return counts.stream()
        .map(
            count ->
                new NumberedCount(
                    number(count.source(), sources),
                    number(count.target(), targets),
                    count.forward(),
                    count.backward()))
        .toList();
  }

  private static int number(Word word, Map<String, Integer> numbers) {
    return word.isNone() ? NO_WORD : numbers.get(word.unit());
  }
}
