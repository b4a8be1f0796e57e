package dev.stele.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.Block;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.extract.ExtractedDocument;
import dev.stele.extract.ExtractionException;
import dev.stele.extract.Extractor;
import dev.stele.ingest.DocumentSet.Result;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Memory;
import dev.stele.segment.Segmenter;
import dev.stele.store.Database;
import dev.stele.structure.OutlineReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSetTest {
  private static final Lexicon LEXICON = Lexicon.seed();
  private static final OutlineReader OUTLINES = OutlineReader.load();
  private static final Segmenter SEGMENTER = Segmenter.load();

  /** What the versions of every document say. */
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "zh", List.of("1. 委员会应每年举行会议。", "2. 档案向公众开放。"),
          "en",
              List.of(
                  "1. The Committee shall meet every year.",
                  "2. The archives are open to the public."),
          "es",
              List.of(
                  "1. El Comité se reunirá cada año.",
                  "2. Los archivos están abiertos al público."));

  @TempDir private Path folder;
  private Memory memory;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void open() {
    memory = Database.open(folder).memory();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void results_come_in_the_order_of_the_files_with_any_number_of_threads(int threads)
      throws Exception {
    Random random = new Random(threads);
    ingest(
        threads,
        file -> Thread.sleep(random.nextInt(20)),
        "A_1-en",
        "A_1-es",
        "A_1-zh",
        "A_2-en",
        "bad-en",
        "A_3-zh",
        "A_2-zh",
        "A_1-en",
        "A_3-en");
    assertThat(told)
        .containsExactly(
            "A/1 en-es added",
            "A/1 zh-en added",
            "A/1 zh-es added",
            "refused bad-en.txt: the file is damaged",
            "A/2 zh-en added",
            "passed over A_1-en.txt: passed over, since A_1-en.txt is A/1 in the same language",
            "A/3 zh-en added");
  }

  @Test
  void a_pair_that_follows_from_an_earlier_one_is_told_behind_it() throws Exception {
    ingest(2, file -> {}, "A_1-en", "A_1-zh");
    ingest(2, file -> {}, "A_1-es", "A_1-zh");
    assertThat(told)
        .containsExactly("A/1 zh-en added", "A/1 zh-es added", "A/1 en-es derived through zh");
  }

  @Test
  void files_without_a_partner_are_named() throws Exception {
    try (DocumentSet documents = documents(2, file -> {})) {
      for (String name : List.of("A_1-en", "A_2-en", "A_1-zh", "bad-en")) {
        documents.add(Path.of(name + ".txt"));
      }
      documents.finish();
      assertThat(documents.alone()).containsExactly(Path.of("A_2-en.txt"));
    }
  }

  @Test
  void no_more_files_are_begun_than_the_threads_need() throws Exception {
    int threads = 2;
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch slow = new CountDownLatch(1);
    try (DocumentSet documents =
        documents(
            threads,
            file -> {
              begun.incrementAndGet();
              if (file.startsWith("A_0")) {
                slow.await();
              }
            })) {
      Thread adding =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 40; i++) {
                    documents.add(Path.of("A_" + i + "-en.txt"));
                  }
                  documents.finish();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      adding.start();
      int before = -1;
      while (begun.get() == 0 || before != begun.get()) {
        before = begun.get();
        Thread.sleep(100);
      }
      assertThat(begun.get()).isBetween(1, 2 * threads + 1);
      slow.countDown();
      adding.join();
      assertThat(begun.get()).isEqualTo(40);
    }
  }

  @Test
  void a_failure_of_the_program_is_not_taken_for_one_of_the_file() throws Exception {
    try (DocumentSet documents =
        documents(
            1,
            file -> {
              throw new IllegalStateException("the parser cannot be started");
            })) {
      documents.add(Path.of("A_1-en.txt"));
      assertThatThrownBy(documents::finish)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the parser cannot be started");
    }
  }

  /** What happens while a file is read. */
  private interface Meanwhile {
    void happen(String file) throws InterruptedException;
  }

  private void ingest(int threads, Meanwhile meanwhile, String... files) throws Exception {
    try (DocumentSet documents = documents(threads, meanwhile)) {
      for (String file : files) {
        documents.add(Path.of(file + ".txt"));
      }
      documents.finish();
    }
  }

  private DocumentSet documents(int threads, Meanwhile meanwhile) {
    VersionReader reader = new VersionReader(new Made(meanwhile), OUTLINES, SEGMENTER);
    return new DocumentSet(
        reader,
        new BitextMaker(reader, () -> LEXICON),
        memory,
        threads,
        result -> told.add(told(result)));
  }

  private static String told(Result result) {
    if (result instanceof Result.Stored stored) {
      return "%s %s %s"
          .formatted(
              stored.bitext().source().reference(),
              stored.bitext().languages(),
              stored.outcome().toString().toLowerCase(java.util.Locale.ROOT));
    }
    if (result instanceof Result.Derived derived) {
      return "%s %s derived through %s"
          .formatted(
              derived.bitext().source().reference(),
              derived.bitext().languages(),
              derived.bitext().derivedThrough().orElseThrow());
    }
    return result instanceof Result.Refused refused
        ? "refused " + refused.reason()
        : "passed over " + ((Result.PassedOver) result).reason();
  }

  /** Makes documents of the names of files: A_1-en.txt is A/1 in English. */
  private record Made(Meanwhile meanwhile) implements Extractor {
    @Override
    public ExtractedDocument extract(Path file, Optional<Language> language)
        throws ExtractionException {
      String[] name = file.toString().replace(".txt", "").split("-", -1);
      try {
        meanwhile.happen(file.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (name[0].equals("bad")) {
        throw new ExtractionException(file.toString(), ExtractionException.Reason.DAMAGED, "");
      }
      Masthead masthead =
          new Masthead(
              Optional.of(new DocumentSymbol(name[0].replace('_', '/'))),
              new Language(name[1]),
              Optional.empty(),
              Optional.empty(),
              List.of());
      List<Block> blocks =
          TEXTS.get(name[1]).stream()
              .map(text -> new Block(Block.Kind.BODY, text, List.of(), 1))
              .toList();
      return new ExtractedDocument(masthead, blocks, "%064x".formatted(file.hashCode() & 0xffff));
    }

    @Override
    public void close() {
      // it holds nothing
    }
  }
}
