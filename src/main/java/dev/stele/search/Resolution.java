package dev.stele.search;

import dev.stele.document.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A resolution, found in every writing: by its symbol (A/RES/74/54), or by its number (74/54, 2231
 * (2015)) in a text that speaks of resolutions, so that enumerations are found too (resolutions
 * 73/1, 74/54 and 75/2) and decisions with such a number are not.
 *
 * @param asked the query as it was written
 * @param symbols what its symbol may be; several where the body is not said
 * @param number how it is numbered in running text
 */
record Resolution(Phrase asked, List<Phrase> symbols, Phrase number) implements Clause {
  private static final Pattern SYMBOL =
      Pattern.compile("((?:[a-z]+/)+)res/(\\d+/\\d+|(?:s|es)-\\d+/\\d+)");
  private static final Pattern OF_THE_COUNCIL =
      Pattern.compile("s/res/(\\d+) ?(?:\\( ?(\\d{4}) ?\\))?");
  private static final Pattern CHINESE =
      Pattern.compile("(.*?)第(\\d+/\\d+|\\d+ ?\\( ?\\d{4} ?\\))[号號](?:决议|決議)");
  private static final Pattern OTHER =
      Pattern.compile(
          "(.*?) ?(?:resolution|resolucion|резолюци[яиюей]+) (\\d+/\\d+|\\d+ ?\\( ?\\d{4} ?\\))(.*)");

  /** Bodies by what they are called, folded; the rest of the query must be one of them. */
  private static final List<Body> BODIES =
      List.of(
          new Body(
              "a/",
              Set.of(
                  "general assembly",
                  "the general assembly",
                  "of the general assembly",
                  "大会",
                  "联合国大会",
                  "聯合國大會",
                  "大會",
                  "de la asamblea general",
                  "de l'assemblee generale",
                  "генеральной ассамблеи")),
          new Body(
              "s/",
              Set.of(
                  "security council",
                  "the security council",
                  "of the security council",
                  "安全理事会",
                  "安理会",
                  "安全理事會",
                  "del consejo de seguridad",
                  "du conseil de securite",
                  "совета безопасности")),
          new Body(
              "a/hrc/",
              Set.of(
                  "human rights council",
                  "人权理事会",
                  "人權理事會",
                  "del consejo de derechos humanos",
                  "du conseil des droits de l'homme")),
          new Body(
              "e/",
              Set.of(
                  "economic and social council",
                  "经济及社会理事会",
                  "经社理事会",
                  "del consejo economico y social",
                  "du conseil economique et social")));

  private static final List<String> WORDS =
      List.of(
          "resolution",
          "resolutions",
          "resolucion",
          "resoluciones",
          "决议",
          "決議",
          "резолюция",
          "резолюции",
          "резолюцию",
          "резолюцией",
          "резолюциях",
          "резолюциями",
          "القرار",
          "قرار",
          "قرارها",
          "قراره",
          "القرارات");

  /** A body that adopts resolutions: how their symbols begin, and what it is called. */
  private record Body(String prefix, Set<String> names) {}

  /** The resolution that a query is about, and nothing else; empty for any other query. */
  static Optional<Resolution> cited(String query, boolean variants) {
    String text = RunningText.of(query).text();
    Phrase asked = Phrase.of(query, variants);
    Matcher council = OF_THE_COUNCIL.matcher(text);
    if (council.matches()) {
      String number = council.group(1);
      String year = council.group(2);
      return Optional.of(
          of(asked, List.of("s/"), year == null ? number + " (" : number + " (" + year + ")"));
    }
    Matcher symbol = SYMBOL.matcher(text);
    if (symbol.matches()) {
      return Optional.of(of(asked, List.of(symbol.group(1)), symbol.group(2)));
    }
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.matches()) {
      return bodies(chinese.group(1)).map(b -> of(asked, b, chinese.group(2)));
    }
    Matcher other = OTHER.matcher(text);
    if (other.matches()) {
      return bodies((other.group(1).strip() + " " + other.group(3).strip()).strip())
          .map(b -> of(asked, b, other.group(2)));
    }
    return Optional.empty();
  }

  /** How symbols of the named body begin; of all bodies where none is named; empty for no body. */
  private static Optional<List<String>> bodies(String name) {
    if (name.isEmpty()) {
      return Optional.of(BODIES.stream().map(Body::prefix).toList());
    }
    return BODIES.stream()
        .filter(body -> body.names().contains(name))
        .map(body -> List.of(body.prefix()))
        .findFirst();
  }

  private static Resolution of(Phrase asked, List<String> bodies, String number) {
    String count = number.replaceAll("[ (].*", "");
    return new Resolution(
        asked,
        bodies.stream().map(body -> Phrase.of(body + "res/" + count)).toList(),
        Phrase.of(number));
  }

  @Override
  public Query in(TextField field) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    WORDS.forEach(word -> words.add(new TermQuery(field.term(word)), Occur.SHOULD));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(asked.in(field), Occur.SHOULD);
    symbols.forEach(symbol -> any.add(symbol.in(field), Occur.SHOULD));
    any.add(
        new BooleanQuery.Builder()
            .add(number.in(field), Occur.MUST)
            .add(words.build(), Occur.FILTER)
            .build(),
        Occur.SHOULD);
    return any.build();
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    List<Token> tokens = text.tokens();
    List<Mark> marks = new ArrayList<>();
    asked.in(text).ifPresent(marks::addAll);
    symbols.forEach(symbol -> symbol.in(text).ifPresent(marks::addAll));
    if (speaksOfResolutions(tokens)) {
      for (int start : number.starts(tokens)) {
        // Where the query does not say the year, the bracket that opens is the last of the number.
        boolean open = number.tokens().get(number.tokens().size() - 1).term().equals("(");
        int end = Math.min(tokens.size(), start + number.tokens().size() + (open ? 2 : 0));
        // The words around the number belong to it: resolution 74/54, 第74/54号决议.
        boolean word = start > 0 && WORDS.contains(tokens.get(start - 1).term());
        boolean ordinal = start > 0 && tokens.get(start - 1).term().equals("第");
        boolean closed = ordinal && standsSign(tokens, end) && isPairOfWords(tokens, end + 1);
        marks.add(text.mark(word || closed ? start - 1 : start, closed ? end + 2 : end - 1));
      }
    }
    return Clause.some(Clause.merge(marks));
  }

  private static boolean standsSign(List<Token> tokens, int at) {
    return at < tokens.size() && Set.of("号", "號").contains(tokens.get(at).term());
  }

  private static boolean isPairOfWords(List<Token> tokens, int first) {
    return TokenTerms.isPair(tokens, first) && WORDS.contains(TokenTerms.pair(tokens, first));
  }

  private static boolean speaksOfResolutions(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (WORDS.contains(tokens.get(i).term()) || isPairOfWords(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int length() {
    return asked.length();
  }
}
