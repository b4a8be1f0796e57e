package dev.stele.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.LanguagePair;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinePairsTest {
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");

  @TempDir private Path folder;
  private final List<TranslationUnit> units = new ArrayList<>();

  @Test
  void each_line_is_a_unit_with_the_same_line_of_the_other_file() throws IOException {
    LinePairs.Report report =
        read("港口开放。\n\n船舶缴费。\n", "Harbours are open.\nNothing.\n Ships pay. \n");

    assertThat(report).isEqualTo(new LinePairs.Report(2, 2, 1));
    assertThat(units)
        .extracting(unit -> unit.source().text() + " = " + unit.target().text())
        .containsExactly("港口开放。 = Harbours are open.", "船舶缴费。 = Ships pay.");
    assertThat(units).extracting(TranslationUnit::languages).containsOnly(ZH_EN);
  }

  @Test
  void the_same_files_give_the_same_units_again() throws IOException {
    read("港口开放。\n", "Harbours are open.\n");
    read("港口开放。\n", "Harbours are open.\n");

    assertThat(units.get(0)).isEqualTo(units.get(1));
  }

  @Test
  void files_of_different_length_are_refused_before_anything_is_read() {
    assertThatThrownBy(() -> read("一。\n二。\n", "One.\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.zh has 2 lines")
        .hasMessageContaining("a.en has 1");
    assertThat(units).isEmpty();
  }

  @Test
  void a_file_that_is_not_utf_8_is_named() throws IOException {
    Files.write(folder.resolve("a.zh"), "港口\n".getBytes(StandardCharsets.UTF_16LE));
    Files.writeString(folder.resolve("a.en"), "Harbour\n");

    assertThatThrownBy(
            () -> LinePairs.read(folder.resolve("a.zh"), folder.resolve("a.en"), ZH_EN, List::size))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.zh: the text is not UTF-8");
  }

  private LinePairs.Report read(String zh, String en) throws IOException {
    Path source = Files.writeString(folder.resolve("a.zh"), zh);
    Path target = Files.writeString(folder.resolve("a.en"), en);
    return LinePairs.read(
        source,
        target,
        ZH_EN,
        batch -> {
          units.addAll(batch);
          return batch.size();
        });
  }
}
