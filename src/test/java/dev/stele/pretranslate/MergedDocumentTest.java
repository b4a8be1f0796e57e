package dev.stele.pretranslate;

import static dev.stele.pretranslate.KnownTexts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.merge.merge.SkeletonMergerWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Okapi puts the translations of an XLIFF that was made of a DOCX into the DOCX again. */
class MergedDocumentTest {
  private static final Path DOCUMENT = Path.of("alignments/A_99_501/A_99_501-zh.docx");

  @TempDir private Path folder;

  @Test
  void a_translated_xliff_becomes_a_translated_document() throws Exception {
    KnownTexts memory =
        new KnownTexts()
            .with("中国", 100, "中国", "China")
            .with("意见和建议", 100, "意见和建议", "Comments and recommendations");
    Path xliff =
        Files.writeString(
            folder.resolve("a.xlf"), Pretranslating.pretranslate(memory, REQUEST, DOCUMENT));
    Path merged = folder.resolve("merged.docx");

    merge(xliff, merged);

    List<String> before = texts(DOCUMENT);
    List<String> after = texts(merged);
    assertThat(after).hasSameSizeAs(before);
    assertThat(before).contains("三.意见和建议").doesNotContain("China");
    assertThat(after)
        .contains("China", "三.Comments and recommendations")
        .doesNotContain("中国", "三.意见和建议");
  }

  private static void merge(Path xliff, Path merged) {
    try (OpenXMLFilter original = new OpenXMLFilter();
        XLIFFFilter translations = new XLIFFFilter();
        RawDocument document = document(DOCUMENT);
        RawDocument translated = document(xliff)) {
      original.open(document);
      SkeletonMergerWriter writer = new SkeletonMergerWriter(original);
      writer.setOptions(Pretranslating.ENGLISH, StandardCharsets.UTF_8.name());
      writer.setOutput(merged.toString());
      translations.open(translated);
      while (translations.hasNext()) {
        writer.handleEvent(translations.next());
      }
      writer.close();
    }
  }

  private static List<String> texts(Path docx) {
    List<String> texts = new ArrayList<>();
    try (OpenXMLFilter filter = new OpenXMLFilter();
        RawDocument document = document(docx)) {
      filter.open(document);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          texts.add(event.getTextUnit().getSource().getFirstContent().getText());
        }
      }
    }
    return texts;
  }

  private static RawDocument document(Path file) {
    return new RawDocument(
        file.toUri(),
        StandardCharsets.UTF_8.name(),
        LocaleId.fromString("zh"),
        Pretranslating.ENGLISH);
  }
}
