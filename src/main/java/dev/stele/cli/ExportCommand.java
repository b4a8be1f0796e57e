package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.LanguageCodes;
import dev.stele.exchange.SegmentType;
import dev.stele.exchange.TmxExport;
import dev.stele.exchange.UnitTable;
import dev.stele.memory.UnitFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  /** The languages of the units, in one form or the other. */
  private static final class Languages {
    @Option(
        names = "--pair",
        paramLabel = "SOURCE-TARGET",
        description = "The languages. Default: zh-en.")
    private Optional<LanguagePair> pair = Optional.empty();

    @Option(
        names = "--languages",
        split = ",",
        paramLabel = "LANGUAGE",
        description =
            "More than two, such as zh,en,es: TMX of units that have all of them, the first as srclang.")
    private List<Language> languages = List.of();

    List<Language> all() {
      return languages.isEmpty()
          ? pair.orElse(new LanguagePair(Language.CHINESE, Language.ENGLISH)).languages()
          : languages.stream().map(Language::primary).toList();
    }
  }

  @Spec private CommandSpec spec;

  @ArgGroup private Languages languages = new Languages();

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
    List<Language> all = languages.all();
    if (all.size() < 2 || all.stream().distinct().count() < all.size()) {
      throw wrong("--languages names different languages, two or more, such as zh,en,es");
    }
    if (all.size() > 2 && format == Format.TSV) {
      throw wrong("tsv holds two languages; name a --pair, or take tmx");
    }
    if (all.size() > 2 && filter.isOfPairs()) {
      throw wrong("--bitext and --derived are of pairs; name two languages with them");
    }
    try (DataFolder folder =
        DataFolder.openExisting(data.orElse(Settings.defaults().dataFolder()))) {
      Output.write(
          output,
          out -> {
            switch (format) {
              case TMX ->
                  new TmxExport(all, type, codes, Version.number())
                      .write(folder.memory(), filter, out);
              case TSV ->
                  UnitTable.write(
                      folder.memory(), new LanguagePair(all.get(0), all.get(1)), filter, out);
            }
          });
    }
    return 0;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
