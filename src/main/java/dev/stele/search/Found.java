package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * What a query found.
 *
 * @param top the first hits in the order asked for, and how many there are in all
 * @param facets the values of all hits
 */
record Found(TopFieldDocs top, FacetCounter facets) {

  /** Collects both in one pass. */
  static final class Manager implements CollectorManager<Manager.Both, Found> {
    private final TopFieldCollectorManager tops;

    /**
     * @param after the last hit of the page before; null for the first page
     */
    Manager(Sort sort, int limit, FieldDoc after) {
      tops =
          new TopFieldCollectorManager(
              sort, limit, after, /* totalHitsThreshold= */ Integer.MAX_VALUE);
    }

    @Override
    public Both newCollector() {
      return new Both(tops.newCollector(), new FacetCounter());
    }

    @Override
    public Found reduce(Collection<Both> collectors) throws IOException {
      List<TopFieldCollector> all = new ArrayList<>();
      FacetCounter facets = new FacetCounter();
      for (Both both : collectors) {
        all.add(both.top);
        facets.add(both.facets);
      }
      return new Found(tops.reduce(all), facets);
    }

    /** One collector that feeds two. */
    static final class Both implements Collector {
      private final TopFieldCollector top;
      private final FacetCounter facets;
      private final Collector wrapped;

      Both(TopFieldCollector top, FacetCounter facets) {
        this.top = top;
        this.facets = facets;
        this.wrapped = MultiCollector.wrap(top, facets);
      }

      @Override
      public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return wrapped.getLeafCollector(context);
      }

      @Override
      public ScoreMode scoreMode() {
        return wrapped.scoreMode();
      }
    }
  }
}
