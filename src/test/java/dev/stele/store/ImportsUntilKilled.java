package dev.stele.store;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.lexicon.Lesson;
import dev.stele.lexicon.Lessons;
import dev.stele.lexicon.Word;
import dev.stele.lexicon.WordCount;
import dev.stele.memory.Job;
import dev.stele.memory.Jobs;
import dev.stele.memory.Memory;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A process that adds portions of units from the first on, while others read, and record jobs and
 * lessons. It prints a line for each portion, job and lesson that was acknowledged.
 */
public final class ImportsUntilKilled {
  static final LanguagePair LANGUAGES = LanguagePair.parse("zh-en");

  private static final int WRITERS = 3;

  /** The volume of each lesson. */
  static final double VOLUME = 2;

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private ImportsUntilKilled() {}

  /** Takes a folder, the units of a portion, and the number of the first job and lesson. */
  public static void main(String[] arguments) {
    Database database = Database.open(Path.of(arguments[0]));
    Memory memory = database.memory();
    int size = Integer.parseInt(arguments[1]);
    int first = Integer.parseInt(arguments[2]);
    for (int writer = 0; writer < WRITERS; writer++) {
      int own = first + writer;
      forever(0, number -> record(database.jobs(), own + WRITERS * number));
    }
    forever(first, number -> teach(database.lessons(), number));
    forever(0, number -> memory.changes(1_000L * (number % 40), 1_000));
    forever(0, number -> memory.units(LANGUAGES, UnitFilter.ALL, unit -> {}));
    for (int portion = 0; ; portion++) {
      memory.add(portion(portion, size));
      acknowledge("portion", portion);
    }
  }

  private static synchronized void acknowledge(String what, int number) {
    System.out.println(what + " " + number);
  }

  private interface Step {
    void take(int number);
  }

  private static void forever(int first, Step step) {
    Thread thread =
        new Thread(
            () -> {
              for (int number = first; ; number++) {
                step.take(number);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void record(Jobs jobs, int number) {
    jobs.put(job(number));
    acknowledge("job", number);
  }

  static Job job(int number) {
    return Job.queued("job " + number, NOW).running(0.5, "importing");
  }

  private static void teach(Lessons lessons, int number) {
    lessons.put(Map.of("text " + number, lesson(number)), Set.of(), number);
    acknowledge("lesson", number);
  }

  private static Lesson lesson(int number) {
    return new Lesson(
        LANGUAGES,
        List.of(
            new WordCount(new Word("词" + number, "词" + number), new Word("word", "word"), 1, 1)));
  }

  /** The units of a portion; their ids are as if at random, their texts long. */
  static List<TranslationUnit> portion(int number, int size) {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = number * size; i < (number + 1) * size; i++) {
      units.add(unit(i));
    }
    return units;
  }

  private static TranslationUnit unit(int number) {
    Tuv source = tuv(Language.CHINESE, "第" + number + "号船舶进港应当缴纳费用。".repeat(4));
    Tuv target = tuv(Language.ENGLISH, number + ": ships shall pay dues upon entry. ".repeat(4));
    return new TranslationUnit(
        UnitId.ofTexts("import", source, target),
        source,
        target,
        new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Status.AUTO,
        1);
  }

  private static Tuv tuv(Language language, String text) {
    return new Tuv(language, text, 1, ParagraphPath.ROOT, Optional.empty(), Optional.empty());
  }

  /** Starts it as a process that can be killed. */
  static Process start(Path folder, int size, int first) throws IOException {
    return start(
        ImportsUntilKilled.class,
        folder.toString(),
        Integer.toString(size),
        Integer.toString(first));
  }

  /** Starts a class as a process. */
  static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
