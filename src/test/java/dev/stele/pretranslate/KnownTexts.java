package dev.stele.pretranslate;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.Adaptation;
import dev.stele.memory.Adaptation.Replacement;
import dev.stele.memory.Match;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.Provenance;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A memory of Chinese texts that are said to have certain scores, which remembers its queries. */
final class KnownTexts implements Matches {
  static final LanguagePair ZH_EN = new LanguagePair(Language.CHINESE, Language.ENGLISH);
  static final Pretranslation REQUEST =
      new Pretranslation(ZH_EN, Optional.empty(), 70, 5, 100, UnitFilter.ALL);

  private final Map<String, List<Match>> known = new HashMap<>();
  private final List<MatchQuery> queries = new ArrayList<>();

  /** The text is known in these words, as paragraph 8 of A/75/119, written in Spanish. */
  KnownTexts with(String text, int score, String source, String target) {
    add(text, score, source, target, Optional.empty());
    return this;
  }

  /** The text differs from a known one in its first character only, whose value was put in. */
  KnownTexts withAdapted(String text, int score, String source, String target, String adapted) {
    Mark first = new Mark(0, 1);
    add(
        text,
        score,
        source,
        target,
        Optional.of(new Adaptation(adapted, List.of(new Replacement(first, first, first, first)))));
    return this;
  }

  private void add(
      String text, int score, String source, String target, Optional<Adaptation> adaptation) {
    TranslationUnit plain = Texts.unit(Language.CHINESE, source, Language.ENGLISH, target);
    ParagraphPath place = ParagraphPath.parse("8");
    TranslationUnit unit =
        new TranslationUnit(
            plain.id(),
            plain.source().at(place),
            plain.target().at(place),
            new Provenance(
                Optional.empty(),
                Optional.of(new DocumentSymbol("A/75/119")),
                Optional.empty(),
                Optional.of(Language.SPANISH)),
            plain.status(),
            plain.confidence());
    List<Match> matches = known.computeIfAbsent(text, t -> new ArrayList<>());
    matches.add(new Match(score, unit, 1, List.of(), adaptation, List.of()));
    matches.sort(Comparator.comparingInt(Match::score).reversed());
  }

  @Override
  public MatchAnswer find(MatchQuery query) {
    queries.add(query);
    return new MatchAnswer(known.getOrDefault(query.text(), List.of()), List.of());
  }

  @Override
  public List<Language> languages() {
    return List.of(Language.ENGLISH, Language.CHINESE);
  }

  /** What was asked for, in order. */
  List<MatchQuery> queries() {
    return queries;
  }
}
