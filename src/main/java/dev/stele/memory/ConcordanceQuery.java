package dev.stele.memory;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import java.util.List;
import java.util.Optional;

/**
 * What is looked up in a concordance.
 *
 * @param text what the one side has
 * @param languages the languages in which that may stand, all searched together; where empty the
 *     one language that the query is in, which the concordance finds out
 * @param others the languages of the other side; any where empty
 * @param target what the other side has and has not
 * @param variants whether Traditional and Simplified Chinese find each other
 * @param filter the units to search
 * @param facets the units to search, by what hits are counted by
 * @param document the document that is being worked on: hits of its series count as more relevant
 * @param sort the order of the hits
 * @param limit how many hits at most, 1 to 200
 * @param cursor where to go on, as {@link ConcordancePage#next} gave it
 */
public record ConcordanceQuery(
    TextQuery text,
    List<Language> languages,
    List<Language> others,
    Target target,
    boolean variants,
    UnitFilter filter,
    FacetFilter facets,
    Optional<DocumentSymbol> document,
    Sort sort,
    int limit,
    Optional<String> cursor) {
  public static final int MAX_LIMIT = 200;

  /** The order of hits. */
  public enum Sort {
    /**
     * The segment first of which the query makes up more, in a few steps; of those of a step what a
     * person has confirmed, then the series of the document that is worked on, then the newest.
     */
    RELEVANCE,
    /** The newest document first. */
    DATE,
    SYMBOL,
    /** By what stands before the first mark, read from the mark backwards. */
    LEFT,
    /** By what stands behind the first mark. */
    RIGHT
  }

  /**
   * What is demanded of the other side.
   *
   * @param has what stands there
   * @param hasNot what does not stand there
   */
  public record Target(Optional<TextQuery> has, Optional<TextQuery> hasNot) {
    /** Demands nothing. */
    public static final Target ANY = new Target(Optional.empty(), Optional.empty());
  }

  public ConcordanceQuery {
    languages = languages.stream().map(Language::primary).distinct().toList();
    others = others.stream().map(Language::primary).distinct().toList();
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
    if (languages.size() == 1 && others.equals(languages)) {
      throw new IllegalArgumentException(
          "other is another language than lang, not '%s' too".formatted(others.get(0)));
    }
  }

  /** The first 20 hits of a query in a language, the most relevant first. */
  public static ConcordanceQuery of(TextQuery text, Language language) {
    return new ConcordanceQuery(
        text,
        List.of(language),
        List.of(),
        Target.ANY,
        /* variants= */ false,
        UnitFilter.ALL,
        FacetFilter.ALL,
        Optional.empty(),
        Sort.RELEVANCE,
        /* limit= */ 20,
        Optional.empty());
  }

  /** The same in other languages; none where they shall be found out. */
  public ConcordanceQuery in(List<Language> newLanguages, List<Language> newOthers) {
    return new ConcordanceQuery(
        text,
        newLanguages,
        newOthers,
        target,
        variants,
        filter,
        facets,
        document,
        sort,
        limit,
        cursor);
  }

  /** The same with another demand on the other side. */
  public ConcordanceQuery with(Target newTarget) {
    return new ConcordanceQuery(
        text, languages, others, newTarget, variants, filter, facets, document, sort, limit,
        cursor);
  }

  /** The same with Traditional and Simplified Chinese taken for one, or not. */
  public ConcordanceQuery withVariants(boolean newVariants) {
    return new ConcordanceQuery(
        text,
        languages,
        others,
        target,
        newVariants,
        filter,
        facets,
        document,
        sort,
        limit,
        cursor);
  }

  /** The same among other units. */
  public ConcordanceQuery with(UnitFilter newFilter, FacetFilter newFacets) {
    return new ConcordanceQuery(
        text, languages, others, target, variants, newFilter, newFacets, document, sort, limit,
        cursor);
  }

  /** The same for work on a document. */
  public ConcordanceQuery forWorkOn(Optional<DocumentSymbol> newDocument) {
    return new ConcordanceQuery(
        text,
        languages,
        others,
        target,
        variants,
        filter,
        facets,
        newDocument,
        sort,
        limit,
        cursor);
  }

  /** The same in another order. */
  public ConcordanceQuery sorted(Sort newSort) {
    return new ConcordanceQuery(
        text, languages, others, target, variants, filter, facets, document, newSort, limit,
        cursor);
  }

  /** Another page of the same. */
  public ConcordanceQuery page(int newLimit, Optional<String> newCursor) {
    return new ConcordanceQuery(
        text, languages, others, target, variants, filter, facets, document, sort, newLimit,
        newCursor);
  }
}
