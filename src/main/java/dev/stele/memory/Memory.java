package dev.stele.memory;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.LanguagePair;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The translation memory. What a method has returned from is on disk and survives the death of the
 * process. Safe for use by several threads. Every method raises {@link MemoryException} when the
 * storage fails.
 */
public interface Memory extends AutoCloseable {

  /** What storing a bitext came to. */
  enum Outcome {
    /** It was not there, or only as a pair derived through a third version. */
    ADDED,
    /** Another version of one of its files was there; its units are gone. */
    REPLACED,
    /** The same files were there with the same beads; nothing was written. */
    UNCHANGED
  }

  /**
   * Stores a bitext and its units in one transaction; one of the same {@linkplain Bitext#id name}
   * is replaced.
   */
  Outcome put(Bitext bitext);

  /** A bitext with all its segments and beads; empty where there is none of that name. */
  Optional<Bitext> bitext(BitextId id);

  /**
   * Lists the bitexts, the latest stored first.
   *
   * @param symbol only these documents
   * @param offset how many to pass over, from 0
   * @param limit how many to give at most, from 1
   */
  Page<BitextSummary> bitexts(Optional<SymbolFilter> symbol, int offset, int limit);

  /** All bitexts of a document, in no order. */
  List<BitextSummary> bitextsOf(DocumentSymbol symbol);

  /** The symbols of the documents that have bitexts, in order. */
  List<DocumentSymbol> documents(Optional<SymbolFilter> symbol);

  /**
   * Counts what there is. It reads every unit, so it takes longer the more there are: some seconds
   * for some millions.
   */
  Overview overview();

  /**
   * Removes a bitext and its units.
   *
   * @return whether it was there
   */
  boolean remove(BitextId id);

  /**
   * Adds units that come from no bitext, in one transaction. A unit whose id is known is left as it
   * is.
   *
   * @return how many were new
   */
  int add(List<TranslationUnit> units);

  /**
   * Hands over every unit of a language pair that the filter lets through, in a stable order:
   * document by document, in the order of the text. The source of each is the source of the pair,
   * whichever way round it is stored. Languages match by their {@linkplain
   * dev.stele.document.Language#primary primary language}, as in the {@link Concordance}: {@code
   * zh} and {@code zh-CN} are the same here. Memory use does not grow with their number.
   */
  void units(LanguagePair pair, UnitFilter filter, Consumer<TranslationUnit> sink);

  /**
   * Hands over every imported unit that is {@linkplain Provenance#joined part} of one of several
   * languages and that the filter lets through: document by document, those without a document
   * first, then in the order in which they were imported. The parts of one follow each other, and
   * have the same source. Memory use does not grow with their number.
   */
  void parts(UnitFilter filter, Consumer<TranslationUnit> sink);

  /**
   * The changes after a revision, oldest first. Of several changes to a unit only the last is told.
   *
   * @param after 0 for all
   * @param limit how many at most
   * @return empty where nothing has changed since
   */
  List<Change> changes(long after, int limit);

  /** The revision of the last change; 0 where there was none. */
  long revision();

  @Override
  void close();
}
