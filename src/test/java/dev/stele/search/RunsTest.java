package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

class RunsTest {
  /** The lengths of runs, each of another value than the one before; every third of none. */
  @Property(tries = 50)
  void every_document_has_the_value_that_its_column_has(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 300) Integer> lengths)
      throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocuments(documents(lengths));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().get(0).reader();
        Runs runs = Runs.of(DocValues.getSorted(leaf, "value"), leaf.maxDoc());
        SortedDocValues column = DocValues.getSorted(leaf, "value");
        for (int document = 0; document < leaf.maxDoc(); document++) {
          int expected = column.advanceExact(document) ? column.ordValue() : Runs.NONE;
          assertThat(runs.value(document)).isEqualTo(expected);
        }
      }
    }
  }

  private static List<Document> documents(List<Integer> lengths) {
    List<Document> documents = new ArrayList<>();
    for (int run = 0; run < lengths.size(); run++) {
      for (int i = 0; i < lengths.get(run); i++) {
        Document document = new Document();
        if (run % 3 != 2) {
          document.add(new SortedDocValuesField("value", new BytesRef("v" + run % 5)));
        }
        documents.add(document);
      }
    }
    return documents;
  }
}
