package dev.stele.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Named regular expressions from a file in {@code config/}: lines of {@code name = expression}, a
 * name as often as one likes, comments after {@code #} at the beginning of a line.
 */
final class Patterns {
  private final String file;
  private final Map<String, List<Pattern>> patterns;

  private Patterns(String file, Map<String, List<Pattern>> patterns) {
    this.file = file;
    this.patterns = patterns;
  }

  /**
   * Reads a file of the class path.
   *
   * @throws IllegalStateException where the file is missing or a line of it is wrong; it names the
   *     line
   */
  static Patterns load(String file) {
    try (InputStream in = Patterns.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
          throw new IllegalStateException(
              file + ", line " + number + ": a line is 'name = expression'");
        }
        try {
          patterns
              .computeIfAbsent(line.substring(0, equals).strip(), name -> new ArrayList<>())
              .add(Pattern.compile(line.substring(equals + 1).strip()));
        } catch (PatternSyntaxException e) {
          throw new IllegalStateException(file + ", line " + number + ": " + e.getMessage(), e);
        }
      }
      return new Patterns(file, patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The expressions of a name, at least one. */
  List<Pattern> all(String name) {
    List<Pattern> found = patterns.get(name);
    if (found == null) {
      throw new IllegalStateException(file + " has no line '" + name + " = ...'");
    }
    return found;
  }

  /** The names that begin so, in the order of the file. */
  List<String> namesFrom(String prefix) {
    return patterns.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** Whether the whole text matches an expression of the name. */
  boolean matches(String name, String text) {
    return match(name, text).isPresent();
  }

  /** The first match of the whole text. */
  Optional<Matcher> match(String name, String text) {
    for (Pattern pattern : all(name)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  /** The first match anywhere in the text. */
  Optional<Matcher> find(String name, String text) {
    for (Pattern pattern : all(name)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }
}
