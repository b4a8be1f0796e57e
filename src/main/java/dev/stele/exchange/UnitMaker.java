package dev.stele.exchange;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.exchange.ReadUnit.Variant;
import dev.stele.memory.Detail;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.text.BreakIterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the units of a memory of what a file has. Languages are told apart by their primary
 * language. A unit of more than two gives a pair of its source with each of the others, which are
 * parts of it.
 */
final class UnitMaker {
  /** What this program calls itself in the header of a file; the ids in such a file are its own. */
  static final String TOOL = "Stele";

  private static final int LONGEST_ID = 100;
  private static final int MOST_KNOWN = 1_000;
  private static final char NO_CHARACTER = '\ufffd';

  /** The property in which the tuid of another program is kept. */
  private static final String FOREIGN_ID = "x-tuid";

  private final boolean isOwn;
  private final Map<String, Language> languages = new HashMap<>();
  private final Map<String, ParagraphPath> paths = new HashMap<>();

  /**
   * @param tool the program that wrote the file
   */
  UnitMaker(String tool) {
    this.isOwn = tool.equals(TOOL);
  }

  /**
   * Makes units.
   *
   * @return one for each pair of the source with another text, in the order of the file
   * @throws BadUnitException where the unit cannot be used
   * @throws IllegalArgumentException where one of its values cannot be; the message says which
   */
  List<TranslationUnit> units(ReadUnit read) throws BadUnitException {
    Map<String, String> own = read.own();
    ParagraphPath paragraph =
        value(own, "x-paragraph", p -> known(paths, p, ParagraphPath::parse))
            .orElse(ParagraphPath.ROOT);
    List<Tuv> texts = texts(read, paragraph);
    Optional<Language> through = value(own, "x-derived-through", this::tag);
    Tuv source = source(texts, read.source(), through);
    List<Tuv> targets =
        texts.stream().filter(t -> !isSame(t.language(), source.language())).toList();
    if (targets.isEmpty()) {
      throw new BadUnitException(
          "a unit in one language only, "
              + texts.stream()
                  .map(t -> t.language().tag())
                  .distinct()
                  .collect(Collectors.joining(" and ")));
    }
    UnitId whole = id(read, texts);
    boolean isPair = texts.size() == 2;
    List<TranslationUnit> units = new ArrayList<>();
    for (Tuv target : targets) {
      Provenance provenance =
          new Provenance(
              Optional.empty(),
              symbol(own),
              value(own, "x-document-date", UnitMaker::date),
              value(own, "x-original-language", this::tag),
              through.filter(t -> !isSame(t, source.language()) && !isSame(t, target.language())),
              isPair ? Optional.empty() : Optional.of(whole));
      units.add(
          new TranslationUnit(
              isPair ? whole : UnitId.ofTexts(whole.value(), source, target),
              source,
              target,
              provenance,
              value(own, "x-status", Status::parse).orElse(Status.AUTO),
              value(own, "x-confidence", UnitMaker::confidence).orElse(1.0),
              details(read)));
    }
    return units;
  }

  private List<Tuv> texts(ReadUnit read, ParagraphPath paragraph) throws BadUnitException {
    List<Tuv> texts = new ArrayList<>();
    for (Variant variant : read.variants()) {
      String text = variant.seg().text();
      if (text.indexOf(NO_CHARACTER) >= 0) {
        throw new BadUnitException(
            "a text with bytes that are no characters in the encoding of the file");
      }
      Language language = language(variant.language());
      boolean isRepetition =
          texts.stream().anyMatch(t -> isSame(t.language(), language) && t.text().equals(text));
      if (!isRepetition) {
        texts.add(
            new Tuv(
                language,
                text,
                read.isLong() ? sentences(text, language) : 1,
                paragraph,
                Optional.ofNullable(variant.own().get("x-context-pre")),
                Optional.ofNullable(variant.own().get("x-context-post")),
                variant.seg().coded(),
                variant.details()));
      }
    }
    if (texts.isEmpty()) {
      throw new BadUnitException("a unit without text");
    }
    return texts;
  }

  private Language language(String code) throws BadUnitException {
    if (code.isEmpty()) {
      throw new BadUnitException("a text whose language is not named");
    }
    return known(languages, code, Language::new);
  }

  /** What comes again and again is made once. */
  private static <T> T known(Map<String, T> known, String text, Function<String, T> reader) {
    T value = known.get(text);
    if (value == null) {
      value = reader.apply(text);
      if (known.size() < MOST_KNOWN) {
        known.put(text, value);
      }
    }
    return value;
  }

  private Language tag(String tag) {
    return known(languages, tag, Language::new);
  }

  /** The text that all others answer: the one they were joined through, or else the srclang. */
  private static Tuv source(List<Tuv> texts, String code, Optional<Language> through) {
    String primary = code.replace('_', '-').split("-", 2)[0].toLowerCase(Locale.ROOT);
    return texts.stream()
        .filter(t -> texts.size() > 2 && through.filter(l -> isSame(l, t.language())).isPresent())
        .findFirst()
        .or(() -> texts.stream().filter(t -> t.language().tag().equalsIgnoreCase(code)).findFirst())
        .or(
            () ->
                texts.stream()
                    .filter(t -> t.language().primary().tag().equals(primary))
                    .findFirst())
        .orElse(texts.get(0));
  }

  /** The id of the whole; of the texts and the tuid, wherever they come from. */
  private UnitId id(ReadUnit read, List<Tuv> texts) {
    return read.id()
        .filter(id -> isOwn && id.length() <= LONGEST_ID)
        .map(UnitId::new)
        .orElseGet(() -> UnitId.ofTexts("tmx#" + read.id().orElse(""), texts));
  }

  private List<Detail> details(ReadUnit read) {
    if (isOwn || read.id().isEmpty()) {
      return read.details();
    }
    List<Detail> details = new ArrayList<>(read.details());
    details.add(new Detail.Prop(FOREIGN_ID, read.id().get(), Optional.empty()));
    return details;
  }

  private static Optional<DocumentSymbol> symbol(Map<String, String> own) {
    return Optional.ofNullable(own.get("x-document"))
        .filter(DocumentSymbol::isSymbol)
        .map(DocumentSymbol::new);
  }

  private static <T> Optional<T> value(
      Map<String, String> own, String type, Function<String, T> reader) {
    return Optional.ofNullable(own.get(type)).filter(v -> !v.isEmpty()).map(reader);
  }

  private static double confidence(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "x-confidence is a number from 0 to 1, not '" + text + "'", e);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "x-document-date is a date such as 2021-11-22, not '" + text + "'", e);
    }
  }

  private static int sentences(String text, Language language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language.tag()));
    breaks.setText(text);
    int sentences = 0;
    while (breaks.next() != BreakIterator.DONE) {
      sentences++;
    }
    return Math.max(1, sentences);
  }

  private static boolean isSame(Language one, Language other) {
    return one.primary().equals(other.primary());
  }
}
