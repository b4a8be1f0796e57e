package dev.stele.ingest;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.lexicon.PlacedValue;
import dev.stele.lexicon.Value;
import dev.stele.lexicon.ValueReader;
import dev.stele.lexicon.ValueWriter;
import dev.stele.memory.Adaptation;
import dev.stele.memory.Adaptation.Replacement;
import dev.stele.memory.Adapter;
import dev.stele.memory.TranslationUnit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Adapts a translation where its source is the text but for values: numbers, ordinals, months,
 * document symbols. It does so only where each value that differs stands once in the source and
 * once in the target, and where what it has written reads as what it meant.
 */
public final class TemplateAdapter implements Adapter {

  /** A value that differs: where the new one stands, and the old one on both sides. */
  private record Change(PlacedValue text, PlacedValue source, PlacedValue target) {}

  @Override
  public Optional<Adaptation> adapt(String text, TranslationUnit unit) {
    Language language = unit.source().language();
    String source = unit.source().text();
    List<PlacedValue> wanted = ValueReader.read(text, language);
    List<PlacedValue> given = ValueReader.read(source, language);
    if (!isSameTemplate(text, wanted, source, given, language)) {
      return Optional.empty();
    }
    List<PlacedValue> target = ValueReader.read(unit.target().text(), unit.target().language());
    return changes(wanted, given, target)
        .filter(changes -> !changes.isEmpty())
        .flatMap(changes -> adapt(text, unit, target, changes));
  }

  private static boolean isSameTemplate(
      String text,
      List<PlacedValue> values,
      String other,
      List<PlacedValue> otherValues,
      Language language) {
    if (values.isEmpty() || values.size() != otherValues.size()) {
      return false;
    }
    int at = 0;
    int otherAt = 0;
    for (int i = 0; i < values.size(); i++) {
      Mark place = values.get(i).place();
      Mark otherPlace = otherValues.get(i).place();
      boolean sameKind =
          values.get(i).value().getClass().equals(otherValues.get(i).value().getClass());
      if (!sameKind
          || place.start() < at
          || otherPlace.start() < otherAt
          || !folded(text.substring(at, place.start()), language)
              .equals(folded(other.substring(otherAt, otherPlace.start()), language))) {
        return false;
      }
      at = place.end();
      otherAt = otherPlace.end();
    }
    return folded(text.substring(at), language).equals(folded(other.substring(otherAt), language));
  }

  private static String folded(String part, Language language) {
    String folded = Normalizer.normalize(part, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded.replaceAll("[\\s\\p{Z}]+", language.isHan() ? "" : " ").strip();
  }

  /** What has to be replaced; empty where it is not certain where. */
  private static Optional<List<Change>> changes(
      List<PlacedValue> wanted, List<PlacedValue> given, List<PlacedValue> target) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Value old = given.get(i).value();
      if (old.equals(wanted.get(i).value())) {
        continue;
      }
      List<PlacedValue> places = having(old, target);
      if (places.size() != 1 || having(old, given).size() != 1) {
        return Optional.empty();
      }
      changes.add(new Change(wanted.get(i), given.get(i), places.get(0)));
    }
    changes.sort(Comparator.comparingInt(change -> change.target.place().start()));
    return Optional.of(changes);
  }

  private static List<PlacedValue> having(Value value, List<PlacedValue> values) {
    return values.stream().filter(v -> v.value().equals(value)).toList();
  }

  private static Optional<Adaptation> adapt(
      String text, TranslationUnit unit, List<PlacedValue> target, List<Change> changes) {
    String old = unit.target().text();
    StringBuilder adapted = new StringBuilder();
    List<Replacement> replacements = new ArrayList<>();
    int at = 0;
    for (Change change : changes) {
      Mark place = change.target.place();
      Optional<String> written =
          ValueWriter.write(
              change.text.value(),
              change.text.in(text),
              change.target.in(old),
              old.substring(place.end()),
              unit.target().language());
      if (written.isEmpty() || place.start() < at) {
        return Optional.empty();
      }
      adapted.append(old, at, place.start());
      int start = adapted.length();
      adapted.append(written.get());
      replacements.add(
          new Replacement(
              change.text.place(),
              change.source.place(),
              place,
              new Mark(start, adapted.length())));
      at = place.end();
    }
    adapted.append(old.substring(at));
    return reads(adapted.toString(), unit.target().language(), target, changes)
        ? Optional.of(new Adaptation(adapted.toString(), replacements))
        : Optional.empty();
  }

  /** Whether the adapted target has the values that it is to have, and no others. */
  private static boolean reads(
      String adapted, Language language, List<PlacedValue> target, List<Change> changes) {
    List<Value> expected = new ArrayList<>();
    for (PlacedValue value : target) {
      expected.add(
          changes.stream()
              .filter(change -> change.target.equals(value))
              .map(change -> change.text.value())
              .findFirst()
              .orElse(value.value()));
    }
    return ValueReader.read(adapted, language).stream()
        .map(PlacedValue::value)
        .toList()
        .equals(expected);
  }
}
