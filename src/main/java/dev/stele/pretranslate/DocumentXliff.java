package dev.stele.pretranslate;

import dev.stele.document.LanguagePair;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.XLIFFWriter;
import net.sf.okapi.common.filterwriter.XLIFFWriterParameters;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextPart;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.plaintext.PlainTextFilter;
import net.sf.okapi.filters.xliff2.OkpToX2Converter;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;

/**
 * Makes an XLIFF without translations of a DOCX or a text. Its units are those of Okapi's filters
 * with their identifiers, so that Okapi puts the translations into the document again.
 */
final class DocumentXliff {
  private static final String TOOL = "Stele";
  private static final int LONGEST_LINE = 100;
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

  private final LanguagePair languages;
  private final LocaleId source;
  private final LocaleId target;

  DocumentXliff(LanguagePair languages) {
    this.languages = languages;
    this.source = LocaleId.fromBCP47(languages.source().tag());
    this.target = LocaleId.fromBCP47(languages.target().tag());
  }

  /**
   * Reads a document and writes it as XLIFF.
   *
   * @param name the name that its owner gave it
   * @param unpackedBytes how much a DOCX may unpack to
   * @throws UnusableFileException where it is damaged or holds no text
   */
  void convert(
      Path file, String name, FileKind kind, XliffVersion version, long unpackedBytes, Path out)
      throws IOException, UnusableFileException {
    List<ITextUnit> units =
        switch (kind) {
          case DOCX -> {
            checkZip(file, unpackedBytes);
            yield units(file, new OpenXMLFilter());
          }
          case TEXT -> units(file, textFilter(file));
          case XLIFF -> throw new IllegalArgumentException("an XLIFF needs no conversion");
        };
    if (units.isEmpty()) {
      throw new UnusableFileException("it holds no text");
    }
    new UnitSegmenter().segment(units, languages.source());
    switch (version) {
      case V1_2 -> write12(units, name, kind, out);
      case V2_1 -> write21(units, name, out);
    }
  }

  private List<ITextUnit> units(Path file, IFilter filter) throws UnusableFileException {
    List<ITextUnit> units = new ArrayList<>();
    try (filter;
        RawDocument document =
            new RawDocument(file.toUri(), StandardCharsets.UTF_8.name(), source, target)) {
      filter.open(document);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit() && event.getTextUnit().isTranslatable()) {
          clean(event.getTextUnit().getSource().getFirstContent());
          units.add(event.getTextUnit());
        }
      }
    } catch (OkapiException e) {
      throw new UnusableFileException("Okapi's filter cannot read it: " + e.getMessage(), e);
    }
    return units;
  }

  /** XML cannot hold some characters, such as the page breaks that programs put into text. */
  private static void clean(TextFragment text) {
    text.setCodedText(NOT_IN_XML.matcher(text.getCodedText()).replaceAll(" "));
  }

  private static void checkZip(Path file, long unpackedBytes)
      throws IOException, UnusableFileException {
    boolean isWord = false;
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        isWord |= entry.getName().startsWith("word/");
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          size += read;
          if (size > unpackedBytes) {
            throw new UnusableFileException(
                "it unpacks to more than the limit, %d bytes".formatted(unpackedBytes));
          }
        }
      }
    }
    if (!isWord) {
      throw new UnusableFileException("it is a ZIP file, but no DOCX");
    }
  }

  /**
   * Narrow text with blank lines is wrapped: it has a unit for each paragraph. Other text has one
   * for each line.
   */
  private static IFilter textFilter(Path file) throws IOException, UnusableFileException {
    PlainTextFilter filter = new PlainTextFilter();
    filter
        .getParameters()
        .load(
            PlainTextFilter.class.getResource(
                isWrapped(text(file)) ? "okf_plaintext_paragraphs.fprm" : "okf_plaintext.fprm"),
            /* ignoreErrors= */ false);
    return filter;
  }

  private static String text(Path file) throws IOException, UnusableFileException {
    byte[] bytes = Files.readAllBytes(file);
    boolean isWide =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    try {
      return (isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnusableFileException(
          "the text is neither in UTF-8 nor in UTF-16 with a byte order mark", e);
    }
  }

  private static boolean isWrapped(String text) {
    return text.lines().anyMatch(String::isBlank)
        && text.lines().allMatch(line -> line.length() <= LONGEST_LINE);
  }

  private void write12(List<ITextUnit> units, String name, FileKind kind, Path out) {
    String dataType = kind == FileKind.DOCX ? "x-docx" : "plaintext";
    try (XLIFFWriter writer = new XLIFFWriter()) {
      XLIFFWriterParameters parameters = writer.getParameters();
      parameters.setPlaceholderMode(true);
      parameters.setIncludeIts(false);
      parameters.setIncludeCodeAttrs(false);
      parameters.setCopySource(false);
      parameters.setCreateEmptyTarget(false);
      parameters.setToolId(TOOL);
      parameters.setToolName(TOOL);
      writer.create(out.toString(), null, source, target, dataType, name, null);
      writer.writeStartFile(name, dataType, null);
      units.forEach(writer::writeTextUnit);
      writer.writeEndFile();
    }
  }

  private void write21(List<ITextUnit> units, String name, Path out) throws IOException {
    OkpToX2Converter converter = new OkpToX2Converter();
    try (OutputStreamWriter text =
            new OutputStreamWriter(Files.newOutputStream(out), StandardCharsets.UTF_8);
        net.sf.okapi.lib.xliff2.writer.XLIFFWriter writer =
            new net.sf.okapi.lib.xliff2.writer.XLIFFWriter()) {
      writer.setLineBreak("\n");
      writer.create(text, source.toBCP47(), target.toBCP47());
      StartXliffData start = new StartXliffData("2.1");
      start.setSourceLanguage(source.toBCP47());
      start.setTargetLanguage(target.toBCP47());
      writer.writeStartDocument(start, null);
      StartFileData file = new StartFileData("f1");
      file.setOriginal(name);
      writer.writeStartFile(file);
      for (ITextUnit unit : units) {
        nameParts(unit);
        converter.textUnit(unit, null).forEach(writer::writeEvent);
      }
    }
  }

  /**
   * In XLIFF 2 segments and codes share their identifiers, and Okapi counts both from the start.
   */
  private static void nameParts(ITextUnit unit) {
    int segments = 0;
    for (TextPart part : unit.getSource()) {
      if (part.isSegment()) {
        segments++;
      }
      part.setId(part.isSegment() ? "s" + segments : "");
    }
  }
}
