package dev.stele.store;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.BitextSummary;
import dev.stele.memory.DocumentVersion;
import dev.stele.memory.Page;
import dev.stele.memory.SymbolFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Bitexts with their document versions, segments and beads, without their units. */
final class BitextTable {
  private static final int BATCH = 1_000;
  private static final String SOURCE = "source";
  private static final String TARGET = "target";

  private static final String SUMMARIES =
      """
      select b.id, b.derived_through, b.beads, b.units, b.confidence, b.stored,
        s.symbol s_symbol, s.language s_language, s.document_date s_document_date,
        s.title s_title, s.originals s_originals, s.file_name s_file_name, s.digest s_digest,
        t.symbol t_symbol, t.language t_language, t.document_date t_document_date,
        t.title t_title, t.originals t_originals, t.file_name t_file_name, t.digest t_digest
      from bitext b
        join document_version s on s.bitext_id = b.id and s.side = 'source'
        join document_version t on t.bitext_id = b.id and t.side = 'target'
      where\s""";

  private final Handle handle;

  BitextTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * What is known of a bitext without reading it.
   *
   * @param content its fingerprint
   * @param derivedThrough as {@link Bitext#derivedThrough}
   */
  record Known(String content, Optional<Language> derivedThrough) {}

  /** The bitext of this name, where there is one. */
  Optional<Known> known(BitextId id) {
    return handle
        .createQuery("select content, derived_through from bitext where id = :id")
        .bind("id", id.value())
        .map((row, context) -> new Known(row.getString("content"), derivedThrough(row)))
        .findOne();
  }

  /** Whether beads of the two files of a bitext are here that a person has reviewed. */
  boolean isReviewed(Bitext bitext) {
    return handle
            .createQuery(
                """
            select count(*) from bead b
              join document_version v on v.bitext_id = b.bitext_id and v.side = 'source'
              join document_version w on w.bitext_id = b.bitext_id and w.side = 'target'
            where b.bitext_id = :id and b.reason = :review
              and (v.digest = :one and w.digest = :other or v.digest = :other and w.digest = :one)
            """)
            .bind("id", bitext.id().value())
            .bind("review", Bead.Reason.REVIEW.toString())
            .bind("one", bitext.source().digest())
            .bind("other", bitext.target().digest())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  void insert(Bitext bitext, String content, Instant now) {
    String id = bitext.id().value();
    List<Bead> pairs = bitext.alignment().beads().stream().filter(Bead::isPair).toList();
    handle
        .createUpdate(
            """
            insert into bitext
              (id, symbol, content, derived_through, beads, units, confidence, stored)
            values
              (:id, :symbol, :content, :derivedThrough, :beads, :units, :confidence, :stored)
            """)
        .bind("id", id)
        .bind(
            "symbol",
            bitext
                .source()
                .symbol()
                .or(bitext.target()::symbol)
                .map(DocumentSymbol::value)
                .orElse(""))
        .bind("content", content)
        .bind("derivedThrough", bitext.derivedThrough().map(Language::tag))
        .bind("beads", bitext.alignment().beads().size())
        .bind("units", pairs.size())
        .bind("confidence", pairs.stream().mapToDouble(Bead::confidence).average().orElse(0))
        .bind("stored", now.atOffset(ZoneOffset.UTC))
        .execute();
    insertVersion(id, SOURCE, bitext.source());
    insertVersion(id, TARGET, bitext.target());
    insertSegments(id, SOURCE, bitext.sourceSegments());
    insertSegments(id, TARGET, bitext.targetSegments());
    insertBeads(id, bitext.alignment().beads());
  }

  private void insertVersion(String id, String side, DocumentVersion version) {
    handle
        .createUpdate(
            """
            insert into document_version
              (bitext_id, side, symbol, language, document_date, title, originals, file_name, digest)
            values
              (:id, :side, :symbol, :language, :date, :title, :originals, :fileName, :digest)
            """)
        .bind("id", id)
        .bind("side", side)
        .bind("symbol", version.symbol().map(DocumentSymbol::value))
        .bind("language", version.language().tag())
        .bind("date", version.date())
        .bind("title", version.title())
        .bind(
            "originals",
            version.originals().stream().map(Language::tag).collect(Collectors.joining(" ")))
        .bind("fileName", version.fileName())
        .bind("digest", version.digest())
        .execute();
  }

  private void insertSegments(String id, String side, List<Segment> segments) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into segment (bitext_id, side, place, path, kind, original, text)
            values (:id, :side, :place, :path, :kind, :original, :text)
            """)) {
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        batch
            .bind("id", id)
            .bind("side", side)
            .bind("place", i)
            .bind("path", segment.path().toString())
            .bind("kind", segment.kind().name())
            .bind("original", segment.original().map(Language::tag))
            .bind("text", segment.text())
            .add();
        executeWhenFull(batch);
      }
      batch.execute();
    }
  }

  private void insertBeads(String id, List<Bead> beads) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into bead
              (bitext_id, place, source_start, source_end, target_start, target_end, reason,
               confidence)
            values
              (:id, :place, :sourceStart, :sourceEnd, :targetStart, :targetEnd, :reason,
               :confidence)
            """)) {
      for (int i = 0; i < beads.size(); i++) {
        Bead bead = beads.get(i);
        batch
            .bind("id", id)
            .bind("place", i)
            .bind("sourceStart", bead.source().start())
            .bind("sourceEnd", bead.source().end())
            .bind("targetStart", bead.target().start())
            .bind("targetEnd", bead.target().end())
            .bind("reason", bead.reason().toString())
            .bind("confidence", bead.confidence())
            .add();
        executeWhenFull(batch);
      }
      batch.execute();
    }
  }

  private static void executeWhenFull(PreparedBatch batch) {
    if (batch.size() == BATCH) {
      batch.execute();
    }
  }

  boolean remove(BitextId id) {
    return handle.createUpdate("delete from bitext where id = :id").bind("id", id.value()).execute()
        > 0;
  }

  Optional<Bitext> find(BitextId id) {
    Optional<Known> known = known(id);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Segment> source = segments(id, SOURCE);
    List<Segment> target = segments(id, TARGET);
    return Optional.of(
        new Bitext(
            version(id, SOURCE),
            version(id, TARGET),
            source,
            target,
            new Alignment(beads(id), source.size(), target.size()),
            known.get().derivedThrough()));
  }

  private DocumentVersion version(BitextId id, String side) {
    return handle
        .createQuery("select * from document_version where bitext_id = :id and side = :side")
        .bind("id", id.value())
        .bind("side", side)
        .map((row, context) -> version(row, ""))
        .one();
  }

  private List<Segment> segments(BitextId id, String side) {
    return handle
        .createQuery("select * from segment where bitext_id = :id and side = :side order by place")
        .bind("id", id.value())
        .bind("side", side)
        .map(BitextTable::segment)
        .list();
  }

  private List<Bead> beads(BitextId id) {
    return handle
        .createQuery("select * from bead where bitext_id = :id order by place")
        .bind("id", id.value())
        .map(BitextTable::bead)
        .list();
  }

  Page<BitextSummary> page(Optional<SymbolFilter> symbol, int offset, int limit) {
    Conditions conditions = new Conditions();
    symbol.ifPresent(filter -> conditions.symbol("b.symbol", filter));
    long total =
        conditions
            .bindTo(handle.createQuery("select count(*) from bitext b where " + conditions.sql()))
            .mapTo(Long.class)
            .one();
    List<BitextSummary> items =
        conditions
            .bindTo(
                handle.createQuery(
                    SUMMARIES
                        + conditions.sql()
                        + " order by b.stored desc, b.id limit :limit offset :offset"))
            .bind("limit", limit)
            .bind("offset", offset)
            .map(BitextTable::summary)
            .list();
    return new Page<>(items, total);
  }

  List<BitextSummary> ofDocument(DocumentSymbol symbol) {
    return handle
        .createQuery(SUMMARIES + "b.symbol = :symbol order by b.id")
        .bind("symbol", symbol.value())
        .map(BitextTable::summary)
        .list();
  }

  List<DocumentSymbol> documents(Optional<SymbolFilter> symbol) {
    Conditions conditions = new Conditions();
    symbol.ifPresent(filter -> conditions.symbol("symbol", filter));
    return conditions
        .bindTo(
            handle.createQuery(
                "select distinct symbol from bitext where symbol <> '' and "
                    + conditions.sql()
                    + " order by symbol"))
        .map((row, context) -> new DocumentSymbol(row.getString("symbol")))
        .list();
  }

  /** The names of all bitexts that could hold units of a filter, by symbol and then by name. */
  List<UnitGroup> groups(Conditions conditions) {
    return conditions
        .bindTo(
            handle.createQuery(
                "select id, symbol from bitext where " + conditions.sql() + " order by symbol, id"))
        .map((row, context) -> new UnitGroup(row.getString("symbol"), row.getString("id")))
        .list();
  }

  private static BitextSummary summary(ResultSet row, StatementContext context)
      throws SQLException {
    return new BitextSummary(
        new BitextId(row.getString("id")),
        version(row, "s_"),
        version(row, "t_"),
        derivedThrough(row),
        row.getInt("beads"),
        row.getInt("units"),
        row.getDouble("confidence"),
        row.getObject("stored", OffsetDateTime.class).toInstant());
  }

  private static Optional<Language> derivedThrough(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("derived_through")).map(Language::new);
  }

  private static DocumentVersion version(ResultSet row, String prefix) throws SQLException {
    return new DocumentVersion(
        Optional.ofNullable(row.getString(prefix + "symbol")).map(DocumentSymbol::new),
        new Language(row.getString(prefix + "language")),
        Optional.ofNullable(row.getObject(prefix + "document_date", LocalDate.class)),
        Optional.ofNullable(row.getString(prefix + "title")),
        Stream.of(row.getString(prefix + "originals").split(" ", -1))
            .filter(tag -> !tag.isEmpty())
            .map(Language::new)
            .toList(),
        row.getString(prefix + "file_name"),
        row.getString(prefix + "digest"));
  }

  private static Segment segment(ResultSet row, StatementContext context) throws SQLException {
    return new Segment(
        ParagraphPath.parse(row.getString("path")),
        Paragraph.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("original")).map(Language::new),
        row.getString("text"));
  }

  private static Bead bead(ResultSet row, StatementContext context) throws SQLException {
    return new Bead(
        new Span(row.getInt("source_start"), row.getInt("source_end")),
        new Span(row.getInt("target_start"), row.getInt("target_end")),
        Bead.Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
        row.getDouble("confidence"));
  }
}
