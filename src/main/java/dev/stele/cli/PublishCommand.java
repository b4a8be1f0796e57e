package dev.stele.cli;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.GoldMemory;
import dev.stele.exchange.GoldTable;
import dev.stele.exchange.LanguageCodes;
import dev.stele.exchange.SegmentType;
import dev.stele.exchange.TmxWriter;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stele publish}: the reviewed alignments of a folder as one TMX for each language pair. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Writes the reviewed alignments of a folder as TMX, a file for each language pair.")
final class PublishCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ALIGNMENTS",
      defaultValue = "alignments",
      description =
          "A folder for each document symbol, with gold.*.tsv in it. Default: ${DEFAULT-VALUE}.")
  private Path alignments;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      defaultValue = "tmx",
      description = "Where PAIR.tmx is written. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Map<LanguagePair, List<TranslationUnit>> units =
        new TreeMap<>(Comparator.comparing(LanguagePair::toString));
    for (Path table : SampleDocuments.goldTables(alignments)) {
      GoldTable gold = GoldTable.read(table);
      DocumentSymbol symbol = SampleDocuments.symbol(table.toAbsolutePath().getParent());
      units
          .computeIfAbsent(gold.languages(), p -> new ArrayList<>())
          .addAll(GoldMemory.units(gold, symbol));
    }
    for (Map.Entry<LanguagePair, List<TranslationUnit>> memory : units.entrySet()) {
      Output.write(
          Optional.of(out.resolve(memory.getKey() + ".tmx")),
          stream -> {
            try (TmxWriter writer =
                new TmxWriter(
                    stream,
                    memory.getKey().languages(),
                    SegmentType.PARAGRAPH,
                    LanguageCodes.BARE,
                    Version.number())) {
              for (TranslationUnit unit : memory.getValue()) {
                writer.write(unit);
              }
            }
          });
    }
    return 0;
  }
}
