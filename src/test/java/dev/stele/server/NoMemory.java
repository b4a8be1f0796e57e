package dev.stele.server;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.LanguagePair;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.BitextSummary;
import dev.stele.memory.Change;
import dev.stele.memory.Memory;
import dev.stele.memory.Overview;
import dev.stele.memory.Page;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A memory that holds nothing and takes nothing. */
class NoMemory implements Memory {

  @Override
  public Outcome put(Bitext bitext) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Bitext> bitext(BitextId id) {
    return Optional.empty();
  }

  @Override
  public Page<BitextSummary> bitexts(Optional<SymbolFilter> symbol, int offset, int limit) {
    return new Page<>(List.of(), 0);
  }

  @Override
  public List<BitextSummary> bitextsOf(DocumentSymbol symbol) {
    return List.of();
  }

  @Override
  public List<DocumentSymbol> documents(Optional<SymbolFilter> symbol) {
    return List.of();
  }

  @Override
  public Overview overview() {
    return new Overview(
        0, 0, List.of(), List.of(), List.of(), Collections.nCopies(Overview.BINS, 0L));
  }

  @Override
  public boolean remove(BitextId id) {
    return false;
  }

  @Override
  public int add(List<TranslationUnit> units) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void units(LanguagePair pair, UnitFilter filter, Consumer<TranslationUnit> sink) {
    // there is none
  }

  @Override
  public void parts(UnitFilter filter, Consumer<TranslationUnit> sink) {
    // there is none
  }

  @Override
  public List<Change> changes(long after, int limit) {
    return List.of();
  }

  @Override
  public long revision() {
    return 0;
  }

  @Override
  public void close() {
    // it holds nothing
  }
}
