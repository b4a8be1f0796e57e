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
import dev.stele.extract.LanguageFinder;
import dev.stele.ingest.IngestException;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts that hold one sentence a line. A blank line is a sentence without words, so that line
 * numbers stay.
 */
final class LineFiles {
  private final Optional<Language> sourceLanguage;
  private final Optional<Language> targetLanguage;
  private final Lexicon lexicon = Lexicon.seed();

  LineFiles(Optional<Language> sourceLanguage, Optional<Language> targetLanguage) {
    this.sourceLanguage = sourceLanguage;
    this.targetLanguage = targetLanguage;
  }

  /** Aligns every text of {@code folder/src} with its namesake in {@code folder/tgt}. */
  void alignFolder(Path folder, Path out, boolean pool) throws IOException, IngestException {
    List<String> names = names(folder);
    List<TextPair> texts = new ArrayList<>();
    for (String name : names) {
      texts.add(
          new TextPair(
              read(folder.resolve("src").resolve(name)),
              read(folder.resolve("tgt").resolve(name))));
    }
    SentenceAligner aligner =
        aligner(
            languages(
                folder.resolve("src"),
                texts.stream().flatMap(t -> t.source().stream()).toList(),
                folder.resolve("tgt"),
                texts.stream().flatMap(t -> t.target().stream()).toList()));
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
    List<String> sourceLines = read(source);
    List<String> targetLines = read(target);
    return aligner(languages(source, sourceLines, target, targetLines))
        .align(sourceLines, targetLines);
  }

  /** Aligns two texts without blank lines; their paragraphs are their lines. */
  Bitext bitext(Path source, Path target, Optional<DocumentSymbol> symbol)
      throws IOException, IngestException {
    List<String> sourceLines = read(source);
    List<String> targetLines = read(target);
    LanguagePair languages = languages(source, sourceLines, target, targetLines);
    return new Bitext(
        version(source, languages.source(), symbol),
        version(target, languages.target(), symbol),
        segments(source, sourceLines),
        segments(target, targetLines),
        aligner(languages).align(sourceLines, targetLines));
  }

  private SentenceAligner aligner(LanguagePair languages) {
    return SentenceAligner.of(languages.source(), languages.target(), lexicon);
  }

  private LanguagePair languages(
      Path source, List<String> sourceLines, Path target, List<String> targetLines)
      throws IngestException {
    Language from = language(sourceLanguage, source, sourceLines, "--source-lang");
    Language to = language(targetLanguage, target, targetLines, "--target-lang");
    if (from.primary().equals(to.primary())) {
      throw new IngestException(
          "%s and %s are both in the same language, %s".formatted(source, target, from));
    }
    return new LanguagePair(from, to);
  }

  private static Language language(
      Optional<Language> known, Path file, List<String> lines, String option)
      throws IngestException {
    return known
        .or(() -> LanguageFinder.find(String.join("\n", lines)))
        .orElseThrow(
            () ->
                new IngestException(
                    file + ": the language of the text cannot be told; name it with " + option));
  }

  private static List<String> names(Path folder) throws IOException, IngestException {
    try (Stream<Path> sources = Files.list(folder.resolve("src"))) {
      List<String> names = sources.map(p -> p.getFileName().toString()).sorted().toList();
      for (String name : names) {
        if (!Files.isRegularFile(folder.resolve("tgt").resolve(name))) {
          throw new IngestException(
              folder.resolve("tgt").resolve(name) + ": there is no such file, but src has it");
        }
      }
      return names;
    }
  }

  private static List<String> read(Path file) throws IOException, IngestException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IngestException(file + ": the text is not UTF-8", e);
    }
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
