package dev.stele.cli;

import dev.stele.document.LanguagePair;
import dev.stele.exchange.LanguageCodes;
import dev.stele.exchange.SegmentType;
import dev.stele.exchange.TmxExport;
import dev.stele.exchange.UnitTable;
import dev.stele.memory.UnitFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stele export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes units of the memory as TMX.")
final class ExportCommand implements Callable<Integer> {
  /** The forms in which units are exported. */
  private enum Format {
    TMX,
    TSV
  }

  @Option(
      names = "--pair",
      defaultValue = "zh-en",
      paramLabel = "SOURCE-TARGET",
      description = "The languages. Default: ${DEFAULT-VALUE}.")
  private LanguagePair pair;

  @Mixin private FilterOptions filters;

  @Option(
      names = "--format",
      defaultValue = "tmx",
      description =
          "tmx, or tsv: document, paragraph, original, status, confidence, texts. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--segtype",
      defaultValue = "sentence",
      description =
          "sentence: units of one sentence a side; paragraph: whole paragraphs. Default: ${DEFAULT-VALUE}.")
  private SegmentType type;

  @Option(
      names = "--lang-codes",
      defaultValue = "bare",
      description = "bare (zh) or regional (zh-CN). Default: ${DEFAULT-VALUE}.")
  private LanguageCodes codes;

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data.")
  private Optional<Path> data;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output where it is not given.")
  private Optional<Path> output;

  @Override
  public Integer call() throws IOException {
    UnitFilter filter = filters.filter();
    try (DataFolder folder =
        DataFolder.openExisting(data.orElse(Settings.defaults().dataFolder()))) {
      Output.write(
          output,
          out -> {
            switch (format) {
              case TMX ->
                  new TmxExport(pair, type, codes, Version.number())
                      .write(folder.memory(), filter, out);
              case TSV -> UnitTable.write(folder.memory(), pair, filter, out);
            }
          });
    }
    return 0;
  }
}
