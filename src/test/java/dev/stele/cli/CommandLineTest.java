package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Status and message of every call that cannot be done. */
class CommandLineTest {
  private static final String CHINESE = "我们重申，核裁军是最高优先事项。\n收到的答复载于下文。\n秘书长向大会提出报告。\n";
  private static final String OTHER_CHINESE = "各国代表团在会议上表示支持。\n会议于三月举行。\n";
  private static final String ENGLISH =
      """
      We reaffirm that nuclear disarmament is the highest priority.
      The replies received are contained below.
      The Secretary-General reported to the General Assembly.
      """;

  private static final String SPANISH =
      """
      Reafirmamos que el desarme nuclear es la máxima prioridad.
      Las respuestas recibidas figuran a continuación.
      El Secretario General presentó un informe a la Asamblea General.
      """;

  @TempDir private Path folder;

  private record Outcome(int status, String out, String err) {}

  static Stream<Arguments> wrongCalls() {
    return Stream.of(
        Arguments.of("align one.pdf", "name SOURCE and TARGET"),
        Arguments.of("align --symbol nonsense a.pdf b.pdf", "'nonsense' is no document symbol"),
        Arguments.of("align --source-lang 中文 a.pdf b.pdf", "is no language tag"),
        Arguments.of("align --format docx a.pdf b.pdf", "--format"),
        Arguments.of("align --pairs d a.pdf b.pdf", "--pairs goes with --lines"),
        Arguments.of(
            "align --explain --format tsv a.pdf b.pdf", "--explain writes a text of its own"),
        Arguments.of("align --explain --lines --pairs d --out e", "--explain goes with SOURCE"),
        Arguments.of("align --pool a.pdf b.pdf", "--out and --pool go with --pairs"),
        Arguments.of("align --format beads a.pdf b.pdf c.pdf", "beads holds two languages"),
        Arguments.of("align --target-lang en,es a.pdf b.pdf", "names the language of every TARGET"),
        Arguments.of("export --languages zh", "two or more, such as zh,en,es"),
        Arguments.of("export --languages zh,en,zh-TW", "different languages"),
        Arguments.of("export --languages zh,en,es --format tsv", "tsv holds two languages"),
        Arguments.of("export --languages zh,en,es --derived no", "--derived are of pairs"),
        Arguments.of("export --languages zh,en --pair zh-en", "mutually exclusive"),
        Arguments.of("export --derived maybe", "--derived"),
        Arguments.of("ingest --threads 0 folder", "--threads is 1 or more"),
        Arguments.of("ingest --lines one.zh", "--lines wants SOURCE and TARGET, not 1 files"),
        Arguments.of("ingest --source-lang zh folder", "go with --lines"),
        Arguments.of("lexicon --least 2", "--least is 0 to 1"),
        Arguments.of("lexicon -o table.tsv 条约", "--output takes the whole table"),
        Arguments.of("export --pair zh", "'zh' is no language pair"),
        Arguments.of("export --pair zh-zh", "not zh twice"),
        Arguments.of("export --year 99", "'99' is no year"),
        Arguments.of("export --status maybe", "'maybe' is no review status"),
        Arguments.of("export --bitext 12", "'12' is no bitext id"),
        Arguments.of("export --min-confidence 2", "minConfidence is 0 to 1"),
        Arguments.of("bench align --sizes 30000", "'30000' are no sizes, such as 30000x40000"),
        Arguments.of("evaluate", "name GOLD_DIR, or sets with --sets"),
        Arguments.of("evaluate --fit alignments", "go with --sets"),
        Arguments.of("serve --port 70000", "server.port is 0 to 65535"),
        Arguments.of("no-such-command", "no-such-command"));
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void a_wrong_call_ends_with_2_and_says_what_is_wrong(String call, String message) {
    Outcome outcome = run(call.split(" ", -1));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  @Test
  void work_that_fails_ends_with_1_and_names_the_file() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));
    Path chinese = file("zh.txt", CHINESE);
    Path alsoChinese = file("auch.txt", OTHER_CHINESE);
    Path english = file("en.txt", ENGLISH);
    assertFails("empty.pdf: the file is empty", "align", empty.toString(), english.toString());
    assertFails(
        "missing.pdf: there is no such file", "extract", folder.resolve("missing.pdf").toString());
    assertFails(
        "are both in the same language, zh", "align", chinese.toString(), alsoChinese.toString());
    assertFails(
        "are both in the same language, zh",
        "align",
        "--lines",
        chinese.toString(),
        alsoChinese.toString());
    assertFails("no gold.SOURCE-TARGET.tsv", "evaluate", folder.toString());
  }

  @Test
  void lines_are_aligned_into_beads_and_nothing_else_is_printed() throws Exception {
    Path beads = folder.resolve("out/beads");
    Outcome outcome =
        run(
            "align",
            "--lines",
            "-o",
            beads.toString(),
            file("a", CHINESE).toString(),
            file("b", ENGLISH).toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(beads).hasContent("[0]:[0]\n[1]:[1]\n[2]:[2]\n");
  }

  @Test
  void beads_are_explained_with_their_texts_and_the_evidence() throws Exception {
    Path explained = folder.resolve("explained.txt");
    Outcome outcome =
        run(
            "align",
            "--lines",
            "--explain",
            "-o",
            explained.toString(),
            file("a", CHINESE).toString(),
            file("b", ENGLISH + "Nobody answers to this line.\n").toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(explained)
        .content()
        .contains("[0]  p1 = p1  1-1  by lexicon, confidence 0.")
        .contains("\n  zh  我们重申，核裁军是最高优先事项。\n")
        .contains("\n  en  We reaffirm that nuclear disarmament is the highest priority.\n")
        .containsPattern("\n    word    核裁军 = nuclear disarmament  \\+\\d")
        .containsPattern("\n    length  \\d\\.\\d\\d of the usual  [+-]\\d")
        .containsPattern("\\[3]  - = p4  0-1  no counterpart, confidence 0\\.\\d\\d\n  en  Nobody");
  }

  @Test
  void versions_in_three_languages_become_units_of_three() throws Exception {
    Path tmx = folder.resolve("three.tmx");
    Outcome outcome =
        run(
            "align",
            "--lines",
            "--format",
            "tmx",
            "--target-lang",
            "en,es",
            "-o",
            tmx.toString(),
            file("zh.txt", CHINESE).toString(),
            file("en.txt", ENGLISH).toString(),
            file("es.txt", SPANISH).toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(tmx)
        .content()
        .containsSubsequence(
            "srclang=\"zh\"",
            "<prop type=\"x-derived-through\">zh</prop>",
            "<tuv xml:lang=\"zh\">",
            "<seg>我们重申，核裁军是最高优先事项。</seg>",
            "<tuv xml:lang=\"en\">",
            "<seg>We reaffirm that nuclear disarmament is the highest priority.</seg>",
            "<tuv xml:lang=\"es\">",
            "<seg>Reafirmamos que el desarme nuclear es la máxima prioridad.</seg>");
    assertFails(
        "both in the same language, zh",
        "align",
        "--lines",
        "--format",
        "tmx",
        file("zh.txt", CHINESE).toString(),
        file("en.txt", ENGLISH).toString(),
        file("zh2.txt", OTHER_CHINESE).toString());
    assertFails(
        "the versions have to be in different languages, not in [zh, en, en]",
        "align",
        "--lines",
        "--format",
        "tmx",
        file("zh.txt", CHINESE).toString(),
        file("en.txt", ENGLISH).toString(),
        file("en2.txt", ENGLISH).toString());
  }

  @Test
  void a_folder_of_lines_gives_a_file_of_beads_for_each_name() throws Exception {
    for (String name : new String[] {"001", "002"}) {
      file("set/src/" + name, CHINESE);
      file("set/tgt/" + name, ENGLISH);
    }
    Path out = folder.resolve("beads");
    Outcome outcome =
        run(
            "align",
            "--lines",
            "--pairs",
            folder.resolve("set").toString(),
            "--out",
            out.toString(),
            "--pool");
    assertThat(outcome.err()).isEmpty();
    assertThat(out.resolve("001.align")).hasContent("[0]:[0]\n[1]:[1]\n[2]:[2]\n");
    assertThat(out.resolve("002.align")).exists();
  }

  @Test
  void a_set_is_measured_and_the_tables_go_into_a_page() throws Exception {
    file("set/src/001", CHINESE);
    file("set/tgt/001", ENGLISH);
    file("set/gold/001.align", "[0]:[0]\n[1]:[1]\n[2]:[]\n");
    Path page =
        file(
            "page.md",
            "Before.\n<!-- tables: stele evaluate -->\nold\n<!-- end of tables -->\nAfter.\n");
    String set = folder.resolve("set").toString();

    Outcome outcome = run("evaluate", "--sets", set, "--markdown", page.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern(
            "\\| set +\\| zh-en +\\| +1 \\| +6 \\| +0\\.667 \\| 0\\.667 \\| 0\\.667 \\|");
    assertThat(page)
        .content()
        .startsWith("Before.\n")
        .endsWith("After.\n")
        .contains(outcome.out())
        .doesNotContain("old");
    assertFails(
        "not there", "evaluate", "--sets", set, "--markdown", file("other.md", "x").toString());
    assertFails("no set with src, tgt and gold", "evaluate", "--sets", set + "/src");
    assertThat(run("evaluate", "--sets", set, "--fit").out()).contains("new Logistic(");
  }

  @Test
  void a_result_that_cannot_be_made_leaves_no_file() throws Exception {
    Path result = folder.resolve("result.tmx");
    run(
        "align",
        "-o",
        result.toString(),
        folder.resolve("none-zh.pdf").toString(),
        folder.resolve("none-en.pdf").toString());
    assertThat(result).doesNotExist();
  }

  @Test
  void the_published_memories_are_what_the_reviewed_alignments_give() throws Exception {
    assertThat(run("publish", "alignments", folder.toString()).status()).isZero();
    for (String pair : new String[] {"en-es", "zh-en", "zh-es"}) {
      assertThat(folder.resolve(pair + ".tmx"))
          .hasSameTextualContentAs(Path.of("tmx", pair + ".tmx"));
    }
  }

  @Test
  void the_version_is_that_of_the_build() {
    assertThat(run("--version").out()).startsWith("stele 0.").doesNotContain("$");
  }

  @Test
  void texts_whose_lines_translate_each_other_teach_words_that_can_be_shown() throws Exception {
    String[] words = {"舢板", "sampan", "港口", "harbour", "船舶", "ship", "费用", "due", "修理", "repair"};
    StringBuilder chinese = new StringBuilder();
    StringBuilder english = new StringBuilder();
    for (int k = 0; k < 20; k++) {
      chinese.append(words[2 * k % 10]).append(words[(2 * k + 2 + 2 * (k / 5)) % 10]).append('\n');
      english
          .append(words[2 * k % 10 + 1])
          .append(' ')
          .append(words[(2 * k + 2 + 2 * (k / 5)) % 10 + 1])
          .append('\n');
    }
    Path zh = file("corpus.zh", chinese.toString());
    Path en = file("corpus.en", english.toString());
    String data = folder.resolve("data").toString();

    Outcome ingested =
        run(
            "ingest",
            "--lines",
            "--source-lang",
            "zh",
            "--target-lang",
            "en",
            zh.toString(),
            en.toString(),
            "--data",
            data);
    Outcome shown = run("lexicon", "舢板", "--data", data);
    Outcome aligned =
        run(
            "align",
            "--lines",
            "--source-lang",
            "zh",
            "--target-lang",
            "en",
            zh.toString(),
            en.toString(),
            "--data",
            data,
            "-o",
            folder.resolve("beads").toString());

    assertThat(ingested.out()).contains("zh-en: 20 units, 20 of them new");
    assertThat(shown.out()).contains("taught by the memory").containsPattern("舢板 +sampan ");
    assertThat(aligned.status()).isZero();
    assertThat(folder.resolve("beads")).content().startsWith("[0]:[0]");
    assertThat(run("lexicon", "--rebuild", "舢板", "--data", data).out()).isEqualTo(shown.out());
  }

  private void assertFails(String message, String... call) {
    Outcome outcome = run(call);
    assertThat(outcome.err()).contains(message);
    assertThat(outcome.status()).isEqualTo(1);
  }

  private Path file(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Outcome run(String... call) {
    CommandLine line = Main.commandLine();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int status = line.execute(call);
    return new Outcome(status, out.toString(), err.toString());
  }
}
