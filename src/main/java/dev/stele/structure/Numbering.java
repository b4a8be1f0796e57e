package dev.stele.structure;

import dev.stele.document.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What {@code config/numbering.conf} says; the file explains its own format. */
final class Numbering {
  private static final String FILE = "/config/numbering.conf";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final List<LabelForm> forms = new ArrayList<>();
  private final Map<String, Integer> numberWords = new HashMap<>();
  private final List<String> alphabets = new ArrayList<>();
  private final Map<String, List<Pattern>> patterns = new HashMap<>();
  private final Map<String, Language> languages = new TreeMap<>();
  private final Map<String, Integer> months = new HashMap<>();

  private Numbering() {}

  /**
   * Reads the file from the class path.
   *
   * @throws UncheckedIOException where it cannot be read
   * @throws IllegalArgumentException where a line of it is wrong; it names the line
   */
  static Numbering load() {
    try (InputStream in = Numbering.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("there is no " + FILE + " on the class path");
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the numbering rules cannot be read", unreadable);
    }
  }

  /**
   * Reads rules.
   *
   * @throws IllegalArgumentException where a line is wrong; it names the line
   */
  static Numbering parse(BufferedReader reader) throws IOException {
    Numbering numbering = new Numbering();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        numbering.read(line, number);
      }
    }
    return numbering;
  }

  private void read(String line, int number) {
    String[] keyAndValue = line.split("=", 2);
    try {
      if (keyAndValue.length < 2) {
        throw new IllegalArgumentException("it has no =");
      }
      String[] key = keyAndValue[0].strip().split("\\s+", -1);
      String name = key.length > 1 ? key[1] : "";
      set(key[0], name, keyAndValue[1].strip());
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          FILE + ", line " + number + ": " + wrong.getMessage(), wrong);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          FILE + ", line " + number + ": '" + line + "': " + wrong.getMessage(), wrong);
    }
  }

  private void set(String key, String name, String value) {
    switch (key) {
      case "label" -> forms.add(form(name, value));
      case "number" -> words(value).forEach(w -> numberWords.put(w, Integer.valueOf(name)));
      case "letters" -> alphabets.add(value);
      case "language" -> words(value).forEach(w -> languages.put(w, new Language(name)));
      case "month" -> words(value).forEach(w -> months.put(w, Integer.valueOf(name)));
      case "heading",
          "title",
          "heading-line",
          "closed",
          "pause",
          "wants-number",
          "lead-in",
          "bracketed",
          "original",
          "date" ->
          patterns.computeIfAbsent(key, k -> new ArrayList<>()).add(Pattern.compile(value, FLAGS));
      default -> throw new IllegalArgumentException("'" + key + "' is no key");
    }
  }

  private static LabelForm form(String name, String value) {
    String[] parts = value.split("\\|", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("a label has counts, levels and a pattern");
    }
    return new LabelForm(
        name,
        words(parts[0]).map(Counting::of).toList(),
        words(parts[1]).map(Level::of).toList(),
        Pattern.compile(parts[2].strip(), FLAGS));
  }

  private static Stream<String> words(String value) {
    return Arrays.stream(value.strip().split("\\s+", -1)).map(w -> w.toLowerCase(Locale.ROOT));
  }

  /** How a number word or a month is written in the file: in lower case, with _ for blanks. */
  static String key(String text) {
    return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("_");
  }

  /** All that may be the label of a line; empty where it begins with none. */
  List<Label> labels(String line) {
    return forms.stream()
        .map(form -> form.at(line, numberWords, alphabets))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether a text without its label looks like a heading. */
  boolean looksLikeHeading(String text) {
    return matches("heading", text);
  }

  /** Whether a text looks like the title of a division that is called by its name. */
  boolean looksLikeTitle(String text) {
    return matches("title", text);
  }

  /** Whether a line is a heading wherever it stands. */
  boolean isHeadingLine(String text) {
    return matches("heading-line", text);
  }

  /** Whether a text ends as a whole paragraph does. */
  boolean isClosed(String text) {
    return matches("closed", text);
  }

  /** Whether a text ends as a paragraph of a long sentence does, such as one of a preamble. */
  boolean pauses(String text) {
    return matches("pause", text);
  }

  /** Whether a text breaks off before a number. */
  boolean wantsNumber(String text) {
    return matches("wants-number", text);
  }

  /** Whether a text leads in the items that follow. */
  boolean leadsIn(String text) {
    return matches("lead-in", text);
  }

  private boolean matches(String key, String text) {
    return matchers(key, text).anyMatch(Matcher::matches);
  }

  /** Matchers of all patterns with a key on a text, in the order of the file. */
  Stream<Matcher> matchers(String key, String text) {
    return patterns.getOrDefault(key, List.of()).stream().map(p -> p.matcher(text));
  }

  /** The language that is named first in a text; of names that begin at one place the longest. */
  Optional<Language> languageIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int first = Integer.MAX_VALUE;
    String best = "";
    for (String name : languages.keySet()) {
      int at = lower.indexOf(name);
      if (at >= 0 && (at < first || (at == first && name.length() > best.length()))) {
        first = at;
        best = name;
      }
    }
    return Optional.ofNullable(languages.get(best));
  }

  /** The number of a month, from 1, that is named in words or in digits. */
  Optional<Integer> month(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("/", -1)) {
      Integer month = months.get(key(word.strip()));
      if (month != null) {
        return Optional.of(month);
      }
    }
    return text.chars().allMatch(Character::isDigit)
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
