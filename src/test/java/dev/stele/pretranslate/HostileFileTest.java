package dev.stele.pretranslate;

import static dev.stele.pretranslate.KnownTexts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody vouches for are refused with a reason, whatever they hold. */
class HostileFileTest {
  private static final String XLIFF =
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
          + "<file original=\"f\" source-language=\"zh\" datatype=\"plaintext\"><body>%s</body></file></xliff>";
  private static final String UNIT = "<trans-unit id=\"1\"><source>%s</source></trans-unit>";

  @TempDir private Path folder;

  static Stream<Arguments> files() {
    String declaration = "<?xml version=\"1.0\"?>\n";
    return Stream.of(
        Arguments.of("", "the file is empty"),
        Arguments.of("%PDF-1.7", "it is no XLIFF, no DOCX and no plain text"),
        Arguments.of("<html><body>港口</body></html>", "it is no XLIFF, no DOCX and no plain text"),
        Arguments.of("a\0b", "it is no XLIFF, no DOCX and no plain text"),
        Arguments.of("PK\3\4 no zip", "it is a ZIP file, but no DOCX"),
        Arguments.of(
            declaration + "<tmx version=\"1.4\"/>", "it is XML, but no XLIFF: it begins with tmx"),
        Arguments.of(
            "<xliff version=\"3.0\"/>", "it is XLIFF 3.0; 1.0 to 1.2, 2.0 and 2.1 are read"),
        Arguments.of("<xliff/>", "it is XLIFF without a version"),
        Arguments.of("<xliff version=\"1.2\"/>", "it names no source language"),
        Arguments.of("<xliff version=\"1.2\"><file", "it is not well-formed XML"),
        Arguments.of(
            declaration
                + "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + XLIFF.formatted(UNIT.formatted("&e;")),
            "it has a document type"),
        Arguments.of(XLIFF.formatted("<group>".repeat(300) + "</group>".repeat(300)), "too deep"),
        Arguments.of(XLIFF.formatted(UNIT.formatted("港".repeat(2_000_001))), "a unit is longer"),
        Arguments.of(
            XLIFF.formatted(
                "<trans-unit id=\"1\" xmlns:its=\"http://www.w3.org/2005/11/its\""
                    + " its:locQualityIssuesRef=\"http://127.0.0.1:9/x#y\"><source>港</source></trans-unit>"),
            "locQualityIssuesRef refers to another file"),
        Arguments.of(
            XLIFF.formatted("<trans-unit id=\"1\"/>"),
            "Okapi's filter for XLIFF 1.2 cannot read it"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_cannot_be_used_is_refused_with_the_reason(String content, String reason) {
    assertThatThrownBy(
            () -> Pretranslating.pretranslate(folder, new KnownTexts(), REQUEST, content))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_document_that_unpacks_to_too_much_is_refused_and_leaves_nothing() throws Exception {
    Path bomb = folder.resolve("bomb.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      fill(zip, 70_000_000);
    }
    long before = temporaryFiles();
    assertThatThrownBy(() -> Pretranslating.pretranslate(new KnownTexts(), REQUEST, bomb))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("it unpacks to more than the limit, 60000000 bytes");
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void text_in_an_encoding_that_nothing_names_is_refused() throws Exception {
    Path file = Files.write(folder.resolve("a.txt"), "Año".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Pretranslating.pretranslate(new KnownTexts(), REQUEST, file))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("the text is neither in UTF-8 nor in UTF-16 with a byte order mark");
  }

  @Test
  void references_to_tools_are_none_to_files() throws Exception {
    String unit =
        "<trans-unit id=\"1\" xmlns:its=\"http://www.w3.org/2005/11/its\""
            + " its:annotatorsRef=\"mt-confidence|tool\"><source>港</source></trans-unit>";
    assertThat(
            Pretranslating.pretranslate(folder, new KnownTexts(), REQUEST, XLIFF.formatted(unit)))
        .contains("its:annotatorsRef=\"mt-confidence|tool\"");
  }

  private static void fill(OutputStream out, int size) throws IOException {
    byte[] block = new byte[1 << 16];
    for (int written = 0; written < size; written += block.length) {
      out.write(block);
    }
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().matches("stele-\\d+\\.xlf")).count();
    }
  }
}
