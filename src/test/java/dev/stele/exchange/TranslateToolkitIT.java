package dev.stele.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.exchange.ClientProgram.Result;
import dev.stele.memory.Memory;
import dev.stele.memory.UnitFilter;
import dev.stele.store.Database;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TMX as a tool of others reads it. */
class TranslateToolkitIT {
  private static final String READER =
      """
      import sys
      from translate.storage import tmx
      store = tmx.tmxfile.parsefile(sys.argv[1])
      for unit in store.units:
          assert unit.source and unit.target, unit
      print(len(store.units))
      """;

  @TempDir private Path folder;

  @Test
  void the_translate_toolkit_reads_the_published_memory_and_an_export() throws Exception {
    Path python = Path.of("/usr/bin/python3");
    Assumptions.assumeTrue(
        Files.isExecutable(python) && run(python, "-c", "import translate").exit() == 0,
        "skipped: the Translate Toolkit is not installed (Debian: translate-toolkit)");
    assertIsRead(python, Path.of("tmx/zh-en.tmx").toAbsolutePath());
    Path exported = folder.resolve("exported.tmx");
    try (Memory memory = Database.open(folder.resolve("memory")).memory();
        OutputStream out = Files.newOutputStream(exported)) {
      TmxReader.read(
          Files.writeString(folder.resolve("foreign.tmx"), TmxRoundTripTest.FOREIGN), memory::add);
      new TmxExport(
              List.of(Language.ENGLISH, Language.CHINESE),
              SegmentType.SENTENCE,
              LanguageCodes.BARE,
              OptionalInt.empty(),
              "0")
          .write(memory, UnitFilter.ALL, out);
    }
    assertIsRead(python, exported);
  }

  private void assertIsRead(Path python, Path file) throws Exception {
    Path script = Files.writeString(folder.resolve("read.py"), READER);
    Result result = run(python, script.toString(), file.toString());
    assertThat(result.exit()).as(result.output()).isZero();
    long units =
        Files.readString(file).lines().filter(line -> line.strip().startsWith("<tu ")).count();
    assertThat(units).isPositive();
    assertThat(result.output().lines().reduce((a, b) -> b)).contains(Long.toString(units));
  }

  private Result run(Path program, String... arguments) throws Exception {
    return ClientProgram.run(
        folder, Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList());
  }
}
