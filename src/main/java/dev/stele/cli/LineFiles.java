package dev.stele.cli;

import dev.stele.align.Alignment;
import dev.stele.align.SentenceAligner;
import dev.stele.align.TextPair;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.document.Step;
import dev.stele.exchange.BeadLines;
import dev.stele.ingest.IngestException;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Texts that hold one sentence a line. A blank line is a sentence without words, so that line
 * numbers stay.
 */
final class LineFiles {
  private final Optional<Language> sourceLanguage;
  private final Optional<Language> targetLanguage;
  private final Aligners aligners;

  LineFiles(
      Optional<Language> sourceLanguage, Optional<Language> targetLanguage, Aligners aligners) {
    this.aligners = aligners;
    this.sourceLanguage = sourceLanguage;
    this.targetLanguage = targetLanguage;
  }

  /** Aligns every text of {@code folder/src} with its namesake in {@code folder/tgt}. */
  void alignFolder(Path folder, Path out, boolean pool) throws IOException, IngestException {
    SentenceSet set = SentenceSet.read(folder, sourceLanguage, targetLanguage);
    SentenceAligner aligner = aligners.of(set.languages());
    List<String> names = set.names();
    List<TextPair> texts = set.texts();
    List<Alignment> alignments =
        pool
            ? aligner.alignAll(texts)
            : texts.stream().map(t -> aligner.align(t.source(), t.target())).toList();
    for (int i = 0; i < names.size(); i++) {
      Alignment alignment = alignments.get(i);
      Output.write(
          Optional.of(out.resolve(names.get(i) + ".align")),
          stream -> BeadLines.write(alignment, stream));
    }
  }

  /** Aligns two texts. */
  Alignment align(Path source, Path target) throws IOException, IngestException {
    List<String> sourceLines = SentenceSet.lines(source);
    List<String> targetLines = SentenceSet.lines(target);
    return aligners
        .of(languages(source, sourceLines, target, targetLines))
        .align(sourceLines, targetLines);
  }

  /** Aligns two texts without blank lines; their paragraphs are their lines. */
  Bitext bitext(Path source, Path target, Optional<DocumentSymbol> symbol)
      throws IOException, IngestException {
    List<String> sourceLines = SentenceSet.lines(source);
    List<String> targetLines = SentenceSet.lines(target);
    LanguagePair languages = languages(source, sourceLines, target, targetLines);
    return new Bitext(
        version(source, languages.source(), symbol),
        version(target, languages.target(), symbol),
        segments(source, sourceLines),
        segments(target, targetLines),
        aligners.of(languages).align(sourceLines, targetLines));
  }

  private LanguagePair languages(
      Path source, List<String> sourceLines, Path target, List<String> targetLines)
      throws IngestException {
    return SentenceSet.languages(
        sourceLanguage, source, sourceLines, targetLanguage, target, targetLines);
  }

  private static List<Segment> segments(Path file, List<String> lines) throws IngestException {
    List<Segment> segments = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank()) {
        throw new IngestException(
            "%s: line %d is blank; only --format beads is possible for such a text"
                .formatted(file, segments.size() + 1));
      }
      ParagraphPath path = ParagraphPath.of(new Step.Unnumbered(segments.size() + 1));
      segments.add(new Segment(path, Paragraph.Kind.TEXT, Optional.empty(), line.strip()));
    }
    return segments;
  }

  private static DocumentVersion version(
      Path file, Language language, Optional<DocumentSymbol> symbol) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new DocumentVersion(
          symbol,
          language,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          file.getFileName().toString(),
          HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
