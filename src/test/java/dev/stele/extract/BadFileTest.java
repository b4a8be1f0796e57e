package dev.stele.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stele.document.Language;
import dev.stele.extract.ExtractionException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody can read are refused with the reason, and the next file parses. */
class BadFileTest {
  private static final String SENTENCE =
      "The working group took note of the report and decided to meet again in the spring.";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static ForkedExtractor extractor;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    extractor = new ForkedExtractor(ExtractionLimits.DEFAULT);
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  @AfterEach
  void the_next_file_parses() throws Exception {
    Path good = write("good.txt", SENTENCE);
    assertThat(extractor.extract(good, Optional.empty()).blocks()).hasSize(1);
  }

  @Test
  void a_file_that_is_not_there_is_missing() {
    ExtractionException refused = refused(folder.resolve("nowhere.pdf"));

    assertThat(refused.reason()).isEqualTo(Reason.MISSING);
    assertThat(refused).hasMessage("nowhere.pdf: there is no such file");
  }

  @Test
  void an_empty_file_is_empty() throws IOException {
    assertThat(refused(write("empty.docx", "")).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void random_bytes_are_no_document() throws IOException {
    byte[] noise = new byte[40_000];
    new Random(7).nextBytes(noise);
    for (String name : List.of("noise.bin", "noise.txt", "noise.html")) {
      Path file = Files.write(folder.resolve(name), noise);

      assertThat(refused(file).reason()).as(name).isEqualTo(Reason.NOT_A_DOCUMENT);
    }
  }

  @Test
  void random_bytes_without_a_zero_are_no_text() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(8).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = i < 5_000 ? (byte) 'a' : noise[i] == 0 ? (byte) 1 : noise[i];
    }

    assertThat(refused(Files.write(folder.resolve("noise.txt"), noise)).reason())
        .isEqualTo(Reason.NOT_A_DOCUMENT);
  }

  @Test
  void a_folder_is_called_a_folder() {
    assertThat(refused(folder)).hasMessageEndingWith("(it is a folder)");
  }

  @Test
  void a_damaged_file_is_called_so_without_the_names_of_classes() throws IOException {
    byte[] noise = new byte[3_000];
    new Random(9).nextBytes(noise);
    byte[] headed = "%PDF-1.7\n".getBytes(UTF_8);
    System.arraycopy(headed, 0, noise, 3, headed.length);

    for (Path file :
        List.of(
            Files.write(folder.resolve("headed.pdf"), noise),
            Files.write(folder.resolve("named.pdf"), Arrays.copyOfRange(noise, 100, 3_000)))) {
      assertThat(refused(file).reason()).isEqualTo(Reason.DAMAGED);
      assertThat(refused(file).getMessage()).doesNotContain("apache", "Exception", "@");
    }
  }

  @Test
  void an_archive_of_other_files_is_no_document() throws IOException {
    Path file = zip("archive.zip", "notes/readme.txt", SENTENCE);

    assertThat(refused(file).reason()).isEqualTo(Reason.NOT_A_DOCUMENT);
  }

  @Test
  void a_pdf_that_breaks_off_is_damaged() throws IOException {
    byte[] whole = Files.readAllBytes(pdf("whole.pdf", SENTENCE));
    Path file = folder.resolve("half.pdf");
    Files.write(file, Arrays.copyOf(whole, 60));

    assertThat(refused(file).reason()).isIn(Reason.DAMAGED, Reason.NO_TEXT);
  }

  @Test
  void a_pdf_with_a_password_is_encrypted() throws IOException {
    Path file = folder.resolve("secret.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }

    assertThat(refused(file).reason()).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void a_word_file_with_a_password_is_encrypted() throws Exception {
    Path plain = docx("plain.docx", paragraph(SENTENCE));
    Path file = folder.resolve("secret.docx");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("password");
      try (OutputStream out = encryptor.getDataStream(files)) {
        Files.copy(plain, out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        files.writeFilesystem(out);
      }
    }

    assertThat(refused(file).reason()).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void a_scanned_pdf_has_no_text() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(50, 50, 300, 300);
        content.fill();
      }
      document.save(file.toFile());
    }

    ExtractionException refused = refused(file);
    assertThat(refused.reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(refused).hasMessageContaining("optical character recognition");
  }

  @Test
  void a_word_file_that_unpacks_to_gigabytes_is_too_large() throws IOException {
    Path file = folder.resolve("bomb.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(1);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(("<w:document xmlns:w=\"" + WORD + "\"><w:body>").getBytes(UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 1200; i++) {
        zip.write(blanks);
      }
      zip.write("</w:body></w:document>".getBytes(UTF_8));
      zip.closeEntry();
    }
    assertThat(Files.size(file)).isLessThan(8 << 20);

    ExtractionException refused = refused(file);
    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused).hasMessageContaining("unpacks to more than 300 MB");
  }

  @Test
  void a_word_file_with_an_external_entity_is_unsafe() throws IOException {
    Path secret = write("secret.txt", "do not read");
    String document =
        "<!DOCTYPE w [<!ENTITY e SYSTEM \"%s\">]><w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>"
            .formatted(secret.toUri(), WORD, paragraph("&e;"));

    assertThat(refused(zip("entity.docx", "word/document.xml", document)).reason())
        .isEqualTo(Reason.UNSAFE);
  }

  @Test
  void xml_and_html_with_external_entities_are_unsafe() throws IOException {
    Path secret = write("secret.txt", "do not read");
    String declaration = "<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

    assertThat(
            refused(write("a.xml", "<?xml version=\"1.0\"?>" + declaration + "<a>&e;</a>"))
                .reason())
        .isEqualTo(Reason.UNSAFE);
    assertThat(refused(write("a.html", declaration + "<html><p>&e;</p></html>")).reason())
        .isEqualTo(Reason.UNSAFE);
  }

  @Test
  void an_html_file_with_the_usual_document_type_is_read() throws Exception {
    Path file =
        write(
            "usual.html",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
                + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html><body><p>"
                + SENTENCE
                + "</p></body></html>");

    assertThat(extractor.extract(file, Optional.empty()).blocks()).hasSize(1);
  }

  @Test
  void a_few_signs_do_not_tell_their_language() throws Exception {
    Path file = write("tiny.txt", "A/75/1");

    assertThat(refused(file).reason()).isEqualTo(Reason.UNKNOWN_LANGUAGE);
    assertThat(extractor.extract(file, Optional.of(Language.SPANISH)).masthead().language())
        .isEqualTo(Language.SPANISH);
  }

  @Test
  void a_file_over_the_limit_is_too_large() throws IOException {
    ExtractionLimits small = new ExtractionLimits(100, 64, Duration.ofSeconds(20), 1000, 1);
    try (ForkedExtractor strict = new ForkedExtractor(small)) {
      Path file = write("long.txt", SENTENCE.repeat(3));

      ExtractionException refused = refused(strict, file);
      assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
      assertThat(refused).hasMessageContaining("the limit is 100");
    }
  }

  @Test
  void a_text_over_the_limit_is_too_large() throws IOException {
    ExtractionLimits small = new ExtractionLimits(1 << 20, 64, Duration.ofSeconds(20), 1000, 1);
    try (ForkedExtractor strict = new ForkedExtractor(small)) {
      assertThat(refused(strict, write("long.txt", SENTENCE.repeat(30))).reason())
          .isEqualTo(Reason.TOO_LARGE);
      assertThat(refused(strict, docx("long.docx", paragraph(SENTENCE).repeat(30))).reason())
          .isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void a_file_that_takes_too_much_memory_is_refused_and_the_next_one_parses() throws Exception {
    ExtractionLimits poor =
        new ExtractionLimits(100 << 20, 24, Duration.ofSeconds(60), 20_000_000, 1);
    try (ForkedExtractor strict = new ForkedExtractor(poor)) {
      Path file = write("large.txt", (SENTENCE + "\n").repeat(200_000));

      assertThat(refused(strict, file).reason()).isEqualTo(Reason.OUT_OF_MEMORY);
      Path good = write("good.txt", SENTENCE);
      assertThat(strict.extract(good, Optional.empty()).blocks()).hasSize(1);
    }
  }

  @Test
  void a_file_that_takes_too_long_is_refused_and_the_next_one_parses() throws Exception {
    ExtractionLimits hasty =
        new ExtractionLimits(100 << 20, 256, Duration.ofMillis(1200), 20_000_000, 1);
    try (ForkedExtractor strict = new ForkedExtractor(hasty)) {
      Path good = write("good.txt", SENTENCE);
      assertThat(strict.extract(good, Optional.empty()).blocks()).hasSize(1);
      StringBuilder nested = new StringBuilder("<html>");
      for (int i = 0; i < 400_000; i++) {
        nested.append("<table><tr><td>");
      }

      assertThat(refused(strict, write("deep.html", nested.toString())).reason())
          .isIn(Reason.TOO_SLOW, Reason.DAMAGED);
      for (int attempts = 0; attempts < 3; attempts++) {
        assertThat(strict.extract(good, Optional.of(Language.ENGLISH)).blocks()).hasSize(1);
      }
    }
  }

  private static ExtractionException refused(Path file) {
    return refused(extractor, file);
  }

  private static ExtractionException refused(Extractor extractor, Path file) {
    return catchThrowableOfType(
        ExtractionException.class, () -> extractor.extract(file, Optional.empty()));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path zip(String name, String entry, String content) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  private Path docx(String name, String body) throws IOException {
    return zip(
        name,
        "word/document.xml",
        "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WORD, body));
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private Path pdf(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 10);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }
}
