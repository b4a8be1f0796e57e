package dev.stele.cli;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Step;
import dev.stele.exchange.GoldTable;
import dev.stele.exchange.GoldTable.GoldBead;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Chinese text with English or Spanish beside it, of any length, for measuring. Each unit is put
 * together anew: clauses of the sample documents, and words of the seed lexicon joined by the
 * particles that join words most often. Which clause and which word is drawn by Zipf's law, so the
 * vocabulary is large, a few words are in many units, and most words in few. The same seed gives
 * the same text.
 */
final class BenchText {
  private static final int UNITS_OF_A_DOCUMENT = 100;
  private static final List<String> TABLES =
      List.of("un", "nouns", "verbs", "society", "names", "general");
  private static final List<Joint> JOINTS =
      List.of(
          new Joint("的", " of the ", " de la ", 40),
          new Joint("和", " and ", " y ", 18),
          new Joint("在", " in the ", " en el ", 10),
          new Joint("对", " for ", " para ", 8),
          new Joint("、", ", ", ", ", 10),
          new Joint("", " ", " ", 14));

  /** The same in three languages. */
  private record Words(String chinese, String english, String spanish) {}

  /** What joins words, and how often of 100 times. */
  private record Joint(String chinese, String english, String spanish, int percent) {}

  private final List<Words> clauses = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();
  private final SplittableRandom random;

  /**
   * @param samples the folder of the sample documents
   * @throws IOException where it cannot be read, or holds nothing
   */
  BenchText(Path samples, long seed) throws IOException {
    random = new SplittableRandom(seed);
    for (Path table : SampleDocuments.goldTables(samples)) {
      if (table.getFileName().toString().equals("gold.zh-en.tsv")) {
        GoldTable.read(table).beads().stream().filter(GoldBead::isPair).forEach(this::cut);
      }
    }
    for (String table : TABLES) {
      readWords("/config/lexicon/" + table + ".tsv");
    }
    if (clauses.isEmpty()) {
      throw new IOException(samples + ": no gold.zh-en.tsv to make text from");
    }
    // The order is the rank by which they are drawn; it must not be that of the alphabet.
    Collections.shuffle(clauses, new Random(1));
    Collections.shuffle(words, new Random(1));
  }

  private void cut(GoldBead bead) {
    String[] chinese = bead.source().split("[，。；：]", -1);
    String[] other = bead.target().split("[,.;:] ?", -1);
    for (int i = 0; i < Math.min(chinese.length, other.length); i++) {
      if (!chinese[i].isBlank() && !other[i].isBlank()) {
        clauses.add(new Words(chinese[i].strip(), other[i].strip(), other[i].strip()));
      }
    }
  }

  private void readWords(String resource) throws IOException {
    try (InputStream in =
            Objects.requireNonNull(BenchText.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        if (columns.length == 3 && !line.startsWith("#")) {
          words.add(new Words(columns[0].strip(), first(columns[1]), first(columns[2])));
        }
      }
    }
  }

  private static String first(String alternatives) {
    return alternatives.split(" \\| ", -1)[0].strip();
  }

  /**
   * The next unit; every fifth has Spanish beside the Chinese, the others English.
   *
   * @param number decides on its document
   */
  TranslationUnit next(long number) {
    return next(number, number % 5 == 0 ? Language.SPANISH : Language.ENGLISH);
  }

  /** The next unit, in Chinese and English or Spanish. */
  TranslationUnit next(long number, Language target) {
    StringBuilder chinese = new StringBuilder();
    StringBuilder other = new StringBuilder();
    boolean spanish = target.equals(Language.SPANISH);
    int parts = 2 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      if (i > 0) {
        chinese.append('，');
        other.append(", ");
      }
      clause(chinese, other, spanish);
    }
    chinese.append('。');
    other.append('.');
    long document = number / UNITS_OF_A_DOCUMENT;
    int year = 2005 + (int) (document % 20);
    ParagraphPath path =
        ParagraphPath.of(
            new Step.Numbered(Step.Scheme.PARAGRAPH, (int) (number % UNITS_OF_A_DOCUMENT) + 1));
    return new TranslationUnit(
        new UnitId("%016x".formatted((number + 1) * 0x9E3779B97F4A7C15L)),
        tuv(Language.CHINESE, chinese.toString(), path),
        tuv(target, other.toString(), path),
        new Provenance(
            Optional.empty(),
            Optional.of(symbol(document, year)),
            Optional.of(LocalDate.of(year, 1 + (int) (document / 20 % 12), 1)),
            Optional.of(document % 3 == 0 ? Language.SPANISH : Language.ENGLISH)),
        random.nextInt(10) == 0 ? Status.CONFIRMED : Status.AUTO,
        0.9);
  }

  private void clause(StringBuilder chinese, StringBuilder other, boolean spanish) {
    int kind = random.nextInt(100);
    if (kind < 8) {
      String number = (60 + random.nextInt(20)) + "/" + (1 + random.nextInt(300));
      chinese.append("回顾其第 ").append(number).append(" 号决议");
      other.append(spanish ? "recordando su resolución " : "recalling its resolution ");
      other.append(number);
    } else if (kind < 45) {
      Words clause = draw(clauses);
      chinese.append(clause.chinese());
      other.append(spanish ? clause.spanish() : clause.english());
    } else {
      int count = 2 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        if (i > 0) {
          Joint joint = joint();
          chinese.append(joint.chinese());
          other.append(spanish ? joint.spanish() : joint.english());
        }
        Words word = draw(words);
        chinese.append(word.chinese());
        other.append(spanish ? word.spanish() : word.english());
      }
    }
  }

  private Joint joint() {
    int left = random.nextInt(100);
    for (Joint joint : JOINTS) {
      left -= joint.percent();
      if (left < 0) {
        return joint;
      }
    }
    return JOINTS.get(0);
  }

  /** Draws by rank: the chance of the one at rank r is about 1 / r. */
  private <T> T draw(List<T> ranked) {
    double at = Math.pow(ranked.size() + 1.0, random.nextDouble());
    int rank = (int) at - 1;
    return ranked.get(Math.min(rank, ranked.size() - 1));
  }

  private static DocumentSymbol symbol(long document, int year) {
    long number = document / 20 + 1;
    int session = year - 1945;
    return new DocumentSymbol(
        switch ((int) (document % 4)) {
          case 0 -> "A/RES/" + session + "/" + number;
          case 1 -> "A/" + session + "/" + number;
          case 2 -> "S/" + year + "/" + number;
          default -> "A/C.1/" + session + "/L." + number;
        });
  }

  private static Tuv tuv(Language language, String text, ParagraphPath path) {
    return new Tuv(language, text, 1, path, Optional.empty(), Optional.empty());
  }
}
