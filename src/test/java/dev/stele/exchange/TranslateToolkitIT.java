package dev.stele.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
  void the_translate_toolkit_reads_the_published_memory() throws Exception {
    Path python = Path.of("/usr/bin/python3");
    Assumptions.assumeTrue(
        Files.isExecutable(python) && run(python, "-c", "import translate").exit() == 0,
        "skipped: the Translate Toolkit is not installed (Debian: translate-toolkit)");
    Path published = Path.of("tmx/zh-en.tmx");
    Path script = Files.writeString(folder.resolve("read.py"), READER);
    Result result = run(python, script.toString(), published.toString());
    assertThat(result.exit()).as(result.output()).isZero();
    long units =
        Files.readString(published).lines().filter(line -> line.strip().startsWith("<tu ")).count();
    assertThat(result.output().lines().reduce((a, b) -> b)).contains(Long.toString(units));
  }

  private record Result(int exit, String output) {}

  private Result run(Path program, String... arguments) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(program.toString()), List.of(arguments).stream()).toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(output, UTF_8));
  }
}
