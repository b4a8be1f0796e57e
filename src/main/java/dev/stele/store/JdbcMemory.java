package dev.stele.store;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.LanguagePair;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.BitextSummary;
import dev.stele.memory.Change;
import dev.stele.memory.Memory;
import dev.stele.memory.Overview;
import dev.stele.memory.Page;
import dev.stele.memory.Status;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The translation memory in a database. Closing it closes the {@link Database}.
 *
 * <p>{@link #units} reads page by page and holds no connection while the sink works, so a slow
 * reader hinders nobody; what is written meanwhile may or may not be among the units handed over.
 */
public final class JdbcMemory implements Memory {
  private static final int PAGE = 1_000;

  private final Database database;
  private final RecentChanges recent = new RecentChanges();

  JdbcMemory(Database database) {
    this.database = database;
  }

  @Override
  public Outcome put(Bitext bitext) {
    String content = BitextDigest.of(bitext);
    List<TranslationUnit> units = bitext.units();
    recent.clear();
    return database.change(
        (handle, revisions) -> {
          BitextTable bitexts = new BitextTable(handle);
          Optional<BitextTable.Known> before = bitexts.known(bitext.id());
          if (before.filter(known -> known.content().equals(content)).isPresent()) {
            return Outcome.UNCHANGED;
          }
          if (!bitext.isReviewed() && bitexts.isReviewed(bitext)) {
            return Outcome.KEPT;
          }
          bitexts.remove(bitext.id());
          bitexts.insert(bitext, content, now());
          putUnits(handle, revisions, bitext.id(), units);
          boolean isFirst =
              before.isEmpty()
                  || (before.get().derivedThrough().isPresent()
                      && bitext.derivedThrough().isEmpty());
          return isFirst ? Outcome.ADDED : Outcome.REPLACED;
        });
  }

  /**
   * Writes only what differs; a unit that comes again keeps what review has made of it, unless it
   * comes reviewed itself.
   */
  private static void putUnits(
      Handle handle, Revisions revisions, BitextId bitext, List<TranslationUnit> units) {
    UnitTable table = new UnitTable(handle);
    Map<UnitId, StoredUnit> old = table.ofBitext(bitext);
    List<UnitId> ids = units.stream().map(TranslationUnit::id).toList();
    Map<UnitId, StoredUnit> known =
        new LinkedHashMap<>(table.known(ids.stream().filter(id -> !old.containsKey(id)).toList()));
    known.putAll(old);

    Set<UnitId> coming = Set.copyOf(ids);
    table.remove(old.keySet().stream().filter(id -> !coming.contains(id)).toList(), revisions);
    Set<UnitId> cameBefore =
        table.forget(ids.stream().filter(id -> !known.containsKey(id)).toList());
    List<StoredUnit> added = new ArrayList<>();
    List<StoredUnit> changed = new ArrayList<>();
    for (int place = 0; place < units.size(); place++) {
      TranslationUnit unit = units.get(place);
      StoredUnit before = known.get(unit.id());
      if (before == null) {
        added.add(StoredUnit.added(unit, place, revisions.next(), cameBefore));
      } else {
        TranslationUnit kept =
            unit.status() == Status.AUTO ? unit.with(before.unit().status()) : unit;
        if (!before.isSame(kept, place)) {
          changed.add(new StoredUnit(kept, place, revisions.next(), before.since()));
        }
      }
    }
    table.insert(added);
    table.update(changed);
  }

  @Override
  public Optional<Bitext> bitext(BitextId id) {
    return database.read(handle -> new BitextTable(handle).find(id));
  }

  @Override
  public Page<BitextSummary> bitexts(Optional<SymbolFilter> symbol, int offset, int limit) {
    return database.read(handle -> new BitextTable(handle).page(symbol, offset, limit));
  }

  @Override
  public List<BitextSummary> bitextsOf(DocumentSymbol symbol) {
    return database.read(handle -> new BitextTable(handle).ofDocument(symbol));
  }

  @Override
  public List<DocumentSymbol> documents(Optional<SymbolFilter> symbol) {
    return database.read(handle -> new BitextTable(handle).documents(symbol));
  }

  @Override
  public Overview overview() {
    return database.read(handle -> new OverviewQueries(handle).overview());
  }

  @Override
  public boolean remove(BitextId id) {
    recent.clear();
    return database.change(
        (handle, revisions) -> {
          UnitTable units = new UnitTable(handle);
          units.remove(units.ofBitext(id).keySet(), revisions);
          return new BitextTable(handle).remove(id);
        });
  }

  @Override
  public int add(List<TranslationUnit> units) {
    Map<UnitId, TranslationUnit> byId = new LinkedHashMap<>();
    for (TranslationUnit unit : units) {
      if (unit.provenance().bitext().isPresent()) {
        throw new IllegalArgumentException(
            "unit %s belongs to bitext %s and comes and goes with it"
                .formatted(unit.id(), unit.provenance().bitext().get()));
      }
      byId.putIfAbsent(unit.id(), unit);
    }
    List<Change.Put> changes =
        database.change((handle, revisions) -> addUnits(handle, revisions, byId));
    recent.append(changes);
    return changes.size();
  }

  private static List<Change.Put> addUnits(
      Handle handle, Revisions revisions, Map<UnitId, TranslationUnit> byId) {
    UnitTable table = new UnitTable(handle);
    table.knownIds(byId.keySet()).forEach(byId::remove);
    Set<UnitId> cameBefore = table.forget(byId.keySet());
    List<StoredUnit> added = new ArrayList<>();
    for (TranslationUnit unit : byId.values()) {
      long revision = revisions.next();
      added.add(StoredUnit.added(unit, /* place= */ revision, revision, cameBefore));
    }
    table.insert(added);
    return added.stream().map(StoredUnit::change).toList();
  }

  @Override
  public void units(LanguagePair pair, UnitFilter filter, Consumer<TranslationUnit> sink) {
    Conditions conditions = Conditions.onUnits(filter);
    conditions.languages("source_language", "target_language", pair.source(), pair.target());
    for (UnitGroup group : groups(filter)) {
      read(group, conditions, unit -> sink.accept(unit.from(pair.source())));
    }
  }

  @Override
  public void parts(UnitFilter filter, Consumer<TranslationUnit> sink) {
    Conditions conditions = Conditions.onUnits(filter);
    conditions.filled("joined_id");
    for (UnitGroup group :
        database.read(handle -> new UnitTable(handle).importedGroups(conditions))) {
      read(group, conditions, sink);
    }
  }

  private void read(UnitGroup group, Conditions conditions, Consumer<TranslationUnit> sink) {
    long behind = -1;
    boolean more = true;
    while (more) {
      long after = behind;
      List<StoredUnit> page =
          database.read(handle -> new UnitTable(handle).page(group, conditions, after, PAGE));
      for (StoredUnit stored : page) {
        sink.accept(stored.unit());
        behind = stored.place();
      }
      more = page.size() == PAGE;
    }
  }

  /** The groups that may hold units of the filter, in the order in which they are handed over. */
  private List<UnitGroup> groups(UnitFilter filter) {
    Conditions onBitexts = new Conditions();
    filter.symbol().ifPresent(symbol -> onBitexts.symbol("symbol", symbol));
    filter.bitext().ifPresent(bitext -> onBitexts.equal("id", bitext.value()));
    return database.read(
        handle -> {
          List<UnitGroup> groups = new ArrayList<>(new BitextTable(handle).groups(onBitexts));
          if (filter.bitext().isEmpty()) {
            groups.addAll(new UnitTable(handle).importedGroups(Conditions.onUnits(filter)));
          }
          groups.sort(Comparator.comparing(UnitGroup::symbol).thenComparing(UnitGroup::bitext));
          return groups;
        });
  }

  @Override
  public List<Change> changes(long after, int limit) {
    List<Change> known = recent.after(after, limit);
    return known.isEmpty()
        ? database.read(handle -> new UnitTable(handle).changes(after, limit))
        : known;
  }

  @Override
  public long revision() {
    return database.read(Revisions::last);
  }

  @Override
  public void close() {
    database.close();
  }

  /** As exact as the database keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
