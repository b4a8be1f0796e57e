package dev.stele.pretranslate;

import static dev.stele.pretranslate.KnownTexts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextFragment;

/** Wherever codes stand in a segment, the target has all of them or there is none. */
class CodesProperties {
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("codes");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (var files = Files.list(folder)) {
      files.forEach(CodesProperties::delete);
    }
    Files.delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<String>> parts() {
    return Arbitraries.of(
            "港口",
            " ",
            "开放",
            "<x id=\"%d\"/>",
            "<g id=\"%d\">船</g>",
            "<g id=\"%d\">A/7</g>",
            "<g id=\"%d\"/>")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  @Property(tries = 60)
  void no_code_is_lost_in_either_form(@ForAll("parts") List<String> parts) throws Exception {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      source.append(parts.get(i).formatted(i + 1));
    }
    String text = PlainText.onOneLine(source.toString().replaceAll("<[^>]*>", ""));
    KnownTexts memory = new KnownTexts().with(text, 100, "港口", "See A/7, harbours");

    String first =
        Pretranslating.pretranslate(
            folder,
            memory,
            REQUEST,
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="f" source-language="zh" target-language="en" datatype="plaintext"><body>
            <trans-unit id="u"><source>%s</source></trans-unit></body></file></xliff>
            """
                .formatted(source));
    ITextUnit unit = Pretranslating.units(first).get(0);
    if (unit.hasTarget(Pretranslating.ENGLISH)
        && !unit.getTarget(Pretranslating.ENGLISH).isEmpty()) {
      TextFragment target = unit.getTarget(Pretranslating.ENGLISH).getFirstContent();
      assertThat(ids(target)).isEqualTo(ids(unit.getSource().getFirstContent()));
      assertThat(target.getText().strip()).isEqualTo("See A/7, harbours");
    }

    String second =
        Pretranslating.pretranslate(
            folder,
            memory,
            REQUEST,
            """
            <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh" trgLang="en">
            <file id="f"><unit id="u"><segment id="s"><source>%s</source></segment></unit></file></xliff>
            """
                .formatted(
                    source
                        .toString()
                        .replace("<x ", "<ph ")
                        .replace("<g ", "<pc ")
                        .replace("</g", "</pc")));
    assertThat(second.contains("<target") && second.contains("state=\"translated\""))
        .isEqualTo(first.contains("state=\"translated\""));
    if (second.contains("state=\"translated\"")) {
      String target = second.substring(second.lastIndexOf("<target"));
      for (int i = 0; i < parts.size(); i++) {
        assertThat(target.contains("id=\"%d\"".formatted(i + 1)))
            .isEqualTo(parts.get(i).startsWith("<"));
      }
    }
  }

  private static List<String> ids(TextFragment fragment) {
    return fragment.getCodes().stream()
        .map(code -> code.getTagType() + " " + code.getId())
        .sorted()
        .toList();
  }
}
