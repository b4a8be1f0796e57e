package dev.stele.segment;

import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.segmentation.SRXDocument;

/**
 * Splits paragraphs into segments by the rules of an SRX 2.0 file. Safe for use by several threads.
 */
public final class Segmenter {
  private static final String RULES = "/config/segmentation.srx";

  private final SRXDocument rules;
  private final Map<Language, SentenceSplitter> splitters = new ConcurrentHashMap<>();

  private Segmenter(SRXDocument rules) {
    this.rules = rules;
  }

  /**
   * Reads the rules from the class path.
   *
   * @throws UncheckedIOException where they cannot be read
   */
  public static Segmenter load() {
    SRXDocument rules = new SRXDocument();
    try (InputStream in = Segmenter.class.getResourceAsStream(RULES)) {
      if (in == null) {
        throw new IOException("there is no " + RULES + " on the class path");
      }
      rules.loadRules((CharSequence) new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the segmentation rules cannot be read", unreadable);
    }
    return new Segmenter(rules);
  }

  /**
   * Splits a paragraph at its full stops. Headings, tags, dates and the lines of masthead and
   * contents stay whole.
   *
   * @param language the language of the document; one without rules of its own is split by those
   *     for all languages
   * @return the segments in order; joined they are the text of the paragraph but for white space
   */
  public SegmentedParagraph segment(Paragraph paragraph, Language language) {
    List<String> texts =
        switch (paragraph.kind()) {
          case TEXT, ROW, FOOTNOTE -> splitter(language).split(paragraph.text());
          case MASTHEAD, CONTENTS, HEADING, ORIGINAL_TAG, DATE -> List.of(paragraph.text().strip());
        };
    return new SegmentedParagraph(
        paragraph,
        texts.stream()
            .map(t -> new Segment(paragraph.path(), paragraph.kind(), paragraph.original(), t))
            .toList());
  }

  private SentenceSplitter splitter(Language language) {
    return splitters.computeIfAbsent(language, this::compile);
  }

  private SentenceSplitter compile(Language language) {
    // the document keeps its rules in plain collections, which compiling reads and fills
    synchronized (rules) {
      return new SentenceSplitter(
          rules.compileLanguageRules(LocaleId.fromBCP47(language.tag()), null));
    }
  }
}
