package dev.stele.store;

import dev.stele.document.DocumentSymbol;
import dev.stele.memory.Overview;
import dev.stele.memory.Overview.Count;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts what the tables hold. */
final class OverviewQueries {
  private static final String PRIMARY =
      "case when position('-' in %1$s) > 0"
          + " then substring(%1$s from 1 for position('-' in %1$s) - 1) else %1$s end";

  /** A row for each pair of versions of each document. */
  private static final String VERSIONS =
      """
      (select case when b.symbol = '' then b.id else b.symbol end name, b.symbol symbol,
          %s source, %s target, coalesce(s.document_date, t.document_date) document_date
        from bitext b
          join document_version s on s.bitext_id = b.id and s.side = 'source'
          join document_version t on t.bitext_id = b.id and t.side = 'target'
      union
      select symbol name, symbol, %s source, %s target, document_date
        from unit where bitext_id = '' and symbol <> '') versions
      """
          .formatted(
              PRIMARY.formatted("s.language"),
              PRIMARY.formatted("t.language"),
              PRIMARY.formatted("source_language"),
              PRIMARY.formatted("target_language"));

  private final Handle handle;

  OverviewQueries(Handle handle) {
    this.handle = handle;
  }

  Overview overview() {
    return new Overview(
        number("select count(distinct name) from " + VERSIONS),
        number("select count(*) from bitext"),
        counts(
            """
            select cast(extract(year from document_date) as integer) counted, count(*) documents
            from (select name, min(document_date) document_date from\s"""
                + VERSIONS
                + """
                group by name) documents
            where document_date is not null group by counted order by counted
            """),
        bodies(),
        counts(
            "select source || '-' || target counted, count(distinct name) documents from "
                + VERSIONS
                + " group by counted order by documents desc, counted"),
        confidence());
  }

  private long number(String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private List<Count> counts(String sql) {
    return handle
        .createQuery(sql)
        .map((row, context) -> new Count(row.getString("counted"), row.getLong("documents")))
        .list();
  }

  private List<Count> bodies() {
    Map<String, Long> bodies = new HashMap<>();
    handle
        .createQuery("select distinct symbol from " + VERSIONS + " where symbol <> ''")
        .mapTo(String.class)
        .forEach(symbol -> bodies.merge(new DocumentSymbol(symbol).body(), 1L, Long::sum));
    return bodies.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .toList();
  }

  private List<Long> confidence() {
    List<Long> bins = new ArrayList<>(Collections.nCopies(Overview.BINS, 0L));
    handle
        .createQuery(
            """
            select cast(least(floor(confidence * :bins), :bins - 1) as integer) bin, count(*) units
            from unit where status <> 'rejected' group by bin
            """)
        .bind("bins", Overview.BINS)
        .map((row, context) -> Map.entry(row.getInt("bin"), row.getLong("units")))
        .forEach(bin -> bins.set(bin.getKey(), bin.getValue()));
    return bins;
  }
}
