package dev.stele.pretranslate;

import static dev.stele.pretranslate.KnownTexts.ZH_EN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stele.exchange.ClientProgram;
import dev.stele.exchange.ClientProgram.Result;
import dev.stele.exchange.OmegatProject;
import dev.stele.memory.UnitFilter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What is written of a document, as the tools and schemas of others see it. */
class PretranslatedXliffIT {
  private static final Path DOCUMENT = Path.of("alignments/A_99_501/A_99_501-zh.docx");

  /** From Debian's php-symfony-translation. */
  private static final Path SCHEMAS =
      Path.of("/usr/share/php/Symfony/Component/Translation/Resources/schemas");

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private static final String READER =
      """
      import sys
      from translate.storage import xliff
      store = xliff.xlifffile.parsefile(sys.argv[1])
      units = [unit for unit in store.units if unit.istranslatable()]
      alternatives = [a for unit in units for a in unit.getalttrans()]
      for a in alternatives:
          assert a.source and a.target, a
      qualities = [a.xmlelement.get("match-quality") for a in alternatives]
      origins = [a.xmlelement.get("origin") for a in alternatives]
      print("units", len(units), "translated", len([u for u in units if u.target]))
      print("qualities", sorted(set(qualities)), "origins", sorted(set(origins)))
      """;

  @TempDir private Path folder;
  private final KnownTexts memory =
      new KnownTexts()
          .with("中国", 101, "中国", "China")
          .with("导言", 100, "导言", "Introduction")
          .with("意见", 72, "意见和建议", "Comments <and> recommendations & so on");

  private Path first;
  private Path second;

  @BeforeEach
  void pretranslate() throws Exception {
    first = write(XliffVersion.V1_2);
    second = write(XliffVersion.V2_1);
  }

  @Test
  void the_strict_schema_of_xliff_1_2_accepts_it() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(SCHEMAS),
        "skipped: the schema of XLIFF 1.2 is not installed (Debian: php-symfony-translation)");
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Path strict = SCHEMAS.resolve("xliff-core-1.2-strict.xsd");
    Path xml = SCHEMAS.resolve("xml.xsd");
    String text =
        Files.readString(strict)
            .replaceAll(
                "schemaLocation=\"[^\"]*xml.xsd\"", "schemaLocation=\"" + xml.toUri() + "\"");
    Schema schema =
        factory.newSchema(
            new Source[] {
              new StreamSource(xml.toFile()), new StreamSource(new StringReader(text))
            });
    assertThatCode(() -> schema.newValidator().validate(new StreamSource(first.toFile())))
        .doesNotThrowAnyException();
  }

  @Test
  void the_validation_of_xliff_2_accepts_it() {
    assertThatCode(() -> XLIFFReader.validate(second.toFile())).doesNotThrowAnyException();
  }

  @Test
  void the_translate_toolkit_reads_translations_and_alternatives() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(PYTHON) && run(PYTHON, "-c", "import translate").exit() == 0,
        "skipped: the Translate Toolkit is not installed (Debian: translate-toolkit)");
    Path script = Files.writeString(folder.resolve("read.py"), READER);
    Result result = run(PYTHON, script.toString(), first.toString());
    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(result.output())
        .containsPattern("units \\d+ translated [1-9]")
        .contains("qualities ['100', '72'] origins ['A/75/119, para. 8']");
    Path xliff2po = Path.of("/usr/bin/xliff2po");
    Path po = folder.resolve("first.po");
    assertThat(run(xliff2po, first.toString(), po.toString()).exit()).isZero();
    assertThat(Files.readString(po)).contains("msgstr \"China\"");
  }

  @Test
  void omegat_opens_it_and_gives_it_back() throws Exception {
    OmegatProject.assumeOmegat();
    OmegatProject project =
        OmegatProject.create(folder.resolve("project"), "ZH", "EN", /* bySentence= */ false);
    Files.copy(first, project.resolve("source/a.xlf"));
    Result result = project.translate();
    assertThat(result.output()).doesNotContain("Exception", "Error");
    Document given = Pretranslating.dom(Files.readString(project.resolve("target/a.xlf")));
    assertThat(given.getElementsByTagName("alt-trans").getLength())
        .isEqualTo(
            Pretranslating.dom(Files.readString(first))
                .getElementsByTagName("alt-trans")
                .getLength())
        .isPositive();
    assertThat(Files.readString(project.resolve("target/a.xlf")))
        .contains("Introduction", "A/75/119, para. 8");
  }

  private Path write(XliffVersion version) throws Exception {
    return Files.writeString(
        folder.resolve(version + ".xlf"),
        Pretranslating.pretranslate(
            memory,
            new Pretranslation(ZH_EN, Optional.of(version), 70, 5, 100, UnitFilter.ALL),
            DOCUMENT));
  }

  private Result run(Path program, String... arguments) throws Exception {
    return ClientProgram.run(
        folder, Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList());
  }
}
