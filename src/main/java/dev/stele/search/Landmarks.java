package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;

/**
 * The places of a few units of a part of the index, all at the same distance. To read the place of
 * a unit takes as long as to look at hundreds of hits; with these in memory a search knows without
 * reading about where it may stop.
 */
final class Landmarks {
  private static final int DISTANCE = 2_048;

  private final List<Place> places;
  private final int documents;

  private Landmarks(List<Place> places, int documents) {
    this.places = places;
    this.documents = documents;
  }

  /** Reads the landmarks of a part of the index. */
  static Landmarks of(LeafReader reader) throws IOException {
    List<Place> places = new ArrayList<>();
    for (int document = 0; document < reader.maxDoc(); document += DISTANCE) {
      places.add(Place.of(reader, document));
    }
    return new Landmarks(List.copyOf(places), reader.maxDoc());
  }

  /** A document from which on all stand behind a place; not many before it do. */
  int endOf(Place place) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).compareTo(place) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Math.min(documents, low * DISTANCE);
  }
}
