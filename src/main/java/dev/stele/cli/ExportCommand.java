package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.BitextFormat;
import dev.stele.exchange.LanguageCodes;
import dev.stele.exchange.SegmentType;
import dev.stele.exchange.TmxExport;
import dev.stele.exchange.UnitFormat;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Memory;
import dev.stele.memory.MemoryException;
import dev.stele.memory.Status;
import dev.stele.memory.UnitFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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
    description = "Writes units of the memory as TMX, or in another format.")
final class ExportCommand implements Callable<Integer> {
  /** The forms in which units are exported. */
  private enum Format {
    TMX(Optional.empty()),
    TSV(Optional.of(UnitFormat.TSV)),
    JSONL(Optional.of(UnitFormat.JSONL)),
    MOSES(Optional.of(UnitFormat.MOSES)),
    XLSX(Optional.of(UnitFormat.XLSX)),
    XLIFF(Optional.of(UnitFormat.XLIFF)),
    JSON(Optional.empty()),
    BEADS(Optional.empty()),
    INTERTEXT(Optional.empty()),
    LADDER(Optional.empty());

    private final Optional<UnitFormat> other;

    Format(Optional<UnitFormat> other) {
      this.other = other;
    }
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
          "tmx, tsv, jsonl, moses (FILE.zh and FILE.en), xlsx or xliff. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--whole",
      description =
          "With --bitext: the bitext with all its segments and beads, to be corrected and taken back; json, beads, intertext and ladder too.")
  private boolean whole;

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

  @Option(
      names = "--max-chars",
      paramLabel = "N",
      description = "Only units of which no text has more than N characters (UTF-16 code units).")
  private Optional<Integer> maxChars = Optional.empty();

  @Option(
      names = "--separate",
      description =
          "Reviewed and automatic units in files of their own: FILE.tmx becomes FILE.confirmed.tmx and FILE.auto.tmx.")
  private boolean separate;

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data.")
  private Optional<Path> data;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write, compressed where the name ends in .gz; standard output where it is not given.")
  private Optional<Path> output;

  @Override
  public Integer call() throws IOException {
    UnitFilter filter = filters.filter();
    List<Language> all = languages.all();
    if (all.size() < 2 || all.stream().distinct().count() < all.size()) {
      throw wrong("--languages names different languages, two or more, such as zh,en,es");
    }
    if (whole) {
      return writeWhole(filter);
    }
    if (format.other.isEmpty() && format != Format.TMX) {
      throw wrong("%s is of a whole bitext: say --whole --bitext ID".formatted(name()));
    }
    if (all.size() > 2 && format != Format.TMX) {
      throw wrong("%s holds two languages; name a --pair, or take tmx".formatted(name()));
    }
    if (format == Format.MOSES && output.isEmpty()) {
      throw wrong("moses is two files; say with -o how their names begin");
    }
    if (all.size() > 2 && filter.isOfPairs()) {
      throw wrong("--bitext and --derived are of pairs; name two languages with them");
    }
    if (separate && (output.isEmpty() || format != Format.TMX)) {
      throw wrong("--separate writes two files: it wants tmx and -o FILE");
    }
    if (separate && filter.status().isPresent()) {
      throw wrong("--separate is of all that is not rejected; leave --status out");
    }
    try (DataFolder folder =
        DataFolder.openExisting(data.orElse(Settings.defaults().dataFolder()))) {
      if (separate) {
        for (Status status : List.of(Status.CONFIRMED, Status.AUTO)) {
          write(folder.memory(), all, filter.with(status), output.map(file -> named(file, status)));
        }
      } else {
        write(folder.memory(), all, filter, output);
      }
    }
    return 0;
  }

  private void write(Memory memory, List<Language> all, UnitFilter filter, Optional<Path> file)
      throws IOException {
    if (format.other.isEmpty()) {
      TmxExport export = new TmxExport(all, type, codes, most(), Version.number());
      Output.write(file, out -> export.write(memory, filter, out));
      return;
    }
    UnitFormat other = format.other.get();
    LanguagePair pair = new LanguagePair(all.get(0), all.get(1));
    if (other == UnitFormat.MOSES) {
      Path begin = file.orElseThrow();
      List<Path> files =
          other.names(begin.getFileName().toString(), pair).stream()
              .map(begin::resolveSibling)
              .toList();
      Output.write(
          Optional.of(files.get(0)),
          sources ->
              Output.write(
                  Optional.of(files.get(1)),
                  targets -> other.write(memory, pair, filter, List.of(sources, targets))));
    } else {
      Output.write(file, out -> other.write(memory, pair, filter, List.of(out)));
    }
  }

  private int writeWhole(UnitFilter filter) throws IOException {
    BitextId id =
        filter.bitext().orElseThrow(() -> wrong("--whole is of one bitext: name it with --bitext"));
    try (DataFolder folder =
        DataFolder.openExisting(data.orElse(Settings.defaults().dataFolder()))) {
      Bitext bitext =
          folder
              .memory()
              .bitext(id)
              .orElseThrow(() -> new MemoryException("there is no bitext " + id, null));
      BitextOutput.write(output, bitext, BitextFormat.valueOf(format.name()));
    }
    return 0;
  }

  private String name() {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private OptionalInt most() {
    return maxChars.isPresent() ? OptionalInt.of(maxChars.get()) : OptionalInt.empty();
  }

  /** {@code res.tmx} becomes {@code res.confirmed.tmx}, and {@code res.tmx.gz} likewise. */
  private static Path named(Path file, Status status) {
    String name = file.getFileName().toString();
    int dot = name.toLowerCase(Locale.ROOT).lastIndexOf(".tmx");
    int at = dot < 0 ? name.length() : dot;
    return file.resolveSibling(name.substring(0, at) + "." + status + name.substring(at));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
