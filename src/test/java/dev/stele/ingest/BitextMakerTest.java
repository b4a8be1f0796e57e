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
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Bitext;
import dev.stele.memory.GapReport;
import dev.stele.segment.Segmenter;
import dev.stele.structure.OutlineReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BitextMakerTest {
  private static final ExtractedDocument CHINESE =
      document(
          Language.CHINESE,
          "A/99/1",
          "1. 秘书长向大会提出关于档案的报告。",
          "2. 各国政府表示支持。委员会决定在下届会议上继续审议这一项目。",
          "3. 2026 年 4 月 30 日收到 12 份答复。");
  private static final ExtractedDocument ENGLISH =
      document(
          Language.ENGLISH,
          "A/99/1",
          "1. The Secretary-General submitted a report on the archives to the General Assembly.",
          "2. Governments expressed their support. The Committee decided to continue its"
              + " consideration of the item at its next session.",
          "3. On 30 April 2026, 12 replies were received.");
  private static final ExtractedDocument ABOUT_SOMETHING_ELSE =
      document(
          Language.ENGLISH,
          "A/99/1",
          "The rain had stopped before the dogs came home.",
          "Nobody remembered where the old boat lay, and the river kept silent about it as rivers do.",
          "She laughed, took her hat and walked slowly towards the orchard behind the house.",
          "Apples!");

  @Test
  void two_versions_become_a_bitext_and_progress_is_told_on_the_way() throws Exception {
    List<String> told = new ArrayList<>();
    Bitext bitext =
        maker(CHINESE, ENGLISH).make(request(Optional.empty()), (share, doing) -> told.add(doing));
    assertThat(bitext.units())
        .extracting(u -> u.source().text() + " = " + u.target().text())
        .contains(
            "委员会决定在下届会议上继续审议这一项目。 = The Committee decided to continue its consideration"
                + " of the item at its next session.");
    assertThat(bitext.units()).extracting(u -> u.citation().orElse("")).contains("A/99/1, para. 3");
    assertThat(told).containsExactly("reading source.txt", "reading target.txt", "aligning");
    assertThat(GapReport.of(bitext).isUnrelated()).isFalse();
  }

  @Test
  void two_files_in_one_language_are_refused() {
    assertThatThrownBy(
            () -> maker(CHINESE, CHINESE).make(request(Optional.empty()), Progress.SILENT))
        .isInstanceOf(IngestException.class)
        .hasMessage("source.txt and target.txt are both in the same language, zh");
  }

  @Test
  void two_files_that_bear_different_symbols_are_refused_unless_the_symbol_is_named()
      throws Exception {
    ExtractedDocument other = document(Language.ENGLISH, "A/99/2", "1. Another document.");
    assertThatThrownBy(() -> maker(CHINESE, other).make(request(Optional.empty()), Progress.SILENT))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("source.txt is A/99/1, but target.txt is A/99/2");
    DocumentSymbol named = new DocumentSymbol("A/99/3");
    assertThat(
            maker(CHINESE, other)
                .make(request(Optional.of(named)), Progress.SILENT)
                .source()
                .symbol())
        .contains(named);
  }

  @Test
  void two_documents_that_are_no_versions_of_each_other_are_said_to_be_so() throws Exception {
    Bitext bitext =
        maker(CHINESE, ABOUT_SOMETHING_ELSE).make(request(Optional.empty()), Progress.SILENT);
    assertThat(GapReport.of(bitext).isUnrelated()).isTrue();
  }

  @Test
  void the_same_numbers_do_not_make_versions_of_each_other() throws Exception {
    ExtractedDocument other =
        document(
            Language.ENGLISH,
            "A/99/1",
            "1. Apples are picked in autumn, when the nights turn cold.",
            "2. Her brother plays the violin badly. Nobody in the village minds any more.",
            "3. Boil the milk, add sugar and stir.");
    Bitext bitext = maker(CHINESE, other).make(request(Optional.empty()), Progress.SILENT);
    assertThat(GapReport.of(bitext).isUnrelated()).isTrue();
  }

  @Test
  void a_file_that_cannot_be_read_is_named_by_the_name_that_its_owner_gave_it() {
    Extractor failing =
        extractor(
            (file, language) -> {
              throw new ExtractionException("upload-17", ExtractionException.Reason.ENCRYPTED, "");
            });
    assertThatThrownBy(() -> maker(failing).make(request(Optional.empty()), Progress.SILENT))
        .isInstanceOf(IngestException.class)
        .hasMessage("source.txt: the file is protected by a password");
  }

  private static BitextMaker maker(ExtractedDocument source, ExtractedDocument target) {
    Map<String, ExtractedDocument> documents = Map.of("source.txt", source, "target.txt", target);
    return maker(extractor((file, language) -> documents.get(file.toString())));
  }

  private static BitextMaker maker(Extractor extractor) {
    return new BitextMaker(
        new VersionReader(extractor, OutlineReader.load(), Segmenter.load()), Lexicon::seed);
  }

  private interface Reading {
    ExtractedDocument extract(Path file, Optional<Language> language) throws ExtractionException;
  }

  private static Extractor extractor(Reading reading) {
    return new Extractor() {
      @Override
      public ExtractedDocument extract(Path file, Optional<Language> language)
          throws ExtractionException {
        return reading.extract(file, language);
      }

      @Override
      public void close() {}
    };
  }

  private static BitextRequest request(Optional<DocumentSymbol> symbol) {
    return new BitextRequest(
        SourceFile.of(Path.of("source.txt"), Optional.empty()),
        SourceFile.of(Path.of("target.txt"), Optional.empty()),
        symbol);
  }

  private static ExtractedDocument document(
      Language language, String symbol, String... paragraphs) {
    Masthead masthead =
        new Masthead(
            Optional.of(new DocumentSymbol(symbol)),
            language,
            Optional.empty(),
            Optional.empty(),
            List.of());
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block(Block.Kind.BODY, paragraph, List.of(), 1));
    }
    return new ExtractedDocument(masthead, blocks, "0".repeat(64));
  }
}
