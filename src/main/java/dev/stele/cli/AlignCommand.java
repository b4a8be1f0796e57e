package dev.stele.cli;

import dev.stele.align.Alignment;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.exchange.BeadLines;
import dev.stele.exchange.BitextFormat;
import dev.stele.exchange.MultilingualTmx;
import dev.stele.ingest.BitextExplainer;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.SourceFile;
import dev.stele.ingest.VersionText;
import dev.stele.memory.Bitext;
import dev.stele.memory.GapReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code stele align}: two files, or two texts with a sentence a line, or folders of such texts.
 */
@Command(
    name = "align",
    mixinStandardHelpOptions = true,
    description = "Aligns two language versions of a document; needs no server and no data folder.")
final class AlignCommand implements Callable<Integer> {
  @Mixin private final TaughtOption taught = new TaughtOption();
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE TARGET",
      description =
          "The two files; not with --pairs. More targets give TMX of units that have all languages.")
  private List<Path> files = List.of();

  @Option(
      names = "--source-lang",
      paramLabel = "LANGUAGE",
      description = "The language of SOURCE; found where it is not given.")
  private Optional<Language> sourceLanguage;

  @Option(
      names = "--target-lang",
      split = ",",
      paramLabel = "LANGUAGE",
      description = "The language of TARGET, or of each of them; found where it is not given.")
  private List<Language> targetLanguages = List.of();

  @Option(
      names = "--symbol",
      description = "The symbol of the document, such as A/75/119; found where it is not given.")
  private Optional<DocumentSymbol> symbol;

  @Option(
      names = "--format",
      description =
          "tmx, tsv, json, jsonl, beads, intertext, ladder, moses, xlsx or xliff. Default: tmx; beads with --lines.")
  private Optional<BitextFormat> format;

  @Option(
      names = "--explain",
      description =
          "Write for each bead its texts, its reason and the evidence, to be read by people.")
  private boolean explain;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write; standard output where it is not given. The texts of intertext and ladder are written beside it; moses writes FILE.zh and FILE.en; a name that ends in .zip takes all.")
  private Optional<Path> output;

  @Option(
      names = "--lines",
      description = "The files hold one sentence a line; nothing is extracted.")
  private boolean lines;

  @Option(
      names = "--pairs",
      paramLabel = "DIR",
      description = "With --lines: align DIR/src/NAME with DIR/tgt/NAME for every NAME.")
  private Optional<Path> pairs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "With --pairs: where NAME.align is written for every NAME.")
  private Optional<Path> out;

  @Option(
      names = "--pool",
      description = "With --pairs: learn from the whole set before the last pass.")
  private boolean pool;

  @Override
  public Integer call() throws IngestException, IOException {
    try (taught) {
      return align();
    }
  }

  private int align() throws IngestException, IOException {
    if (pairs.isPresent()) {
      alignFolder(pairs.get());
      return 0;
    }
    if (out.isPresent() || pool) {
      throw wrong("--out and --pool go with --pairs");
    }
    if (files.size() < 2) {
      throw wrong("name SOURCE and TARGET");
    }
    if (!targetLanguages.isEmpty() && targetLanguages.size() != files.size() - 1) {
      throw wrong(
          "--target-lang names the language of every TARGET; it names %d for %d"
              .formatted(targetLanguages.size(), files.size() - 1));
    }
    if (explain && format.isPresent()) {
      throw wrong("--explain writes a text of its own; --format has no place there");
    }
    if (explain && files.size() > 2) {
      throw wrong("--explain is for one TARGET");
    }
    if (files.size() > 2) {
      alignSeveral();
    } else if (!lines) {
      alignDocuments();
    } else {
      alignLines();
    }
    return 0;
  }

  private void alignFolder(Path folder) throws IngestException, IOException {
    if (!lines || !files.isEmpty() || out.isEmpty()) {
      throw wrong("--pairs goes with --lines and --out, and takes the place of SOURCE and TARGET");
    }
    if (explain) {
      throw wrong("--explain goes with SOURCE and TARGET, not with --pairs");
    }
    if (output.isPresent() || format.filter(f -> f != BitextFormat.BEADS).isPresent()) {
      throw wrong(
          "--pairs writes beads into the folder of --out; --format and --output have no place there");
    }
    try (Aligners aligners = new Aligners(Settings.defaults(), taught.lexicon())) {
      lineFiles(0, aligners).alignFolder(folder, out.get(), pool);
    }
  }

  private void alignLines() throws IngestException, IOException {
    try (Aligners aligners = new Aligners(Settings.defaults(), taught.lexicon())) {
      LineFiles texts = lineFiles(0, aligners);
      if (!explain && format.orElse(BitextFormat.BEADS) == BitextFormat.BEADS) {
        Alignment alignment = texts.align(files.get(0), files.get(1));
        Output.write(output, out -> BeadLines.write(alignment, out));
      } else {
        write(texts.bitext(files.get(0), files.get(1), symbol));
      }
    }
  }

  private void alignDocuments() throws IngestException, IOException {
    try (Stages stages = new Stages(Settings.defaults(), 1, taught.lexicon())) {
      BitextRequest request =
          new BitextRequest(
              SourceFile.of(files.get(0), sourceLanguage),
              SourceFile.of(files.get(1), targetLanguage(0)),
              symbol);
      Bitext bitext;
      try (TerminalProgress progress = TerminalProgress.start("aligning")) {
        bitext = stages.maker().make(request, progress);
      }
      warn(bitext);
      write(bitext);
    }
  }

  /** Every target is aligned with the source, and they are joined through it. */
  private void alignSeveral() throws IngestException, IOException {
    if (format.orElse(BitextFormat.TMX) != BitextFormat.TMX) {
      throw wrong("%s holds two languages; name one TARGET, or take tmx".formatted(format.get()));
    }
    List<Bitext> bitexts = lines ? alignSeveralTexts() : alignSeveralDocuments();
    try {
      MultilingualTmx tmx = new MultilingualTmx(bitexts);
      Output.write(output, out -> tmx.write(out, Version.number()));
    } catch (IllegalArgumentException e) {
      throw new IngestException(e.getMessage(), e);
    }
  }

  private List<Bitext> alignSeveralTexts() throws IngestException, IOException {
    List<Bitext> bitexts = new ArrayList<>();
    try (Aligners aligners = new Aligners(Settings.defaults(), taught.lexicon())) {
      for (int k = 1; k < files.size(); k++) {
        bitexts.add(lineFiles(k - 1, aligners).bitext(files.get(0), files.get(k), symbol));
      }
    }
    return bitexts;
  }

  private List<Bitext> alignSeveralDocuments() throws IngestException {
    List<Bitext> bitexts = new ArrayList<>();
    try (Stages stages = new Stages(Settings.defaults(), 1, taught.lexicon());
        TerminalProgress progress = TerminalProgress.start("aligning")) {
      VersionText source =
          stages.reader().read(SourceFile.of(files.get(0), sourceLanguage), symbol);
      for (int k = 1; k < files.size(); k++) {
        progress.report((double) k / files.size(), String.valueOf(files.get(k).getFileName()));
        VersionText target =
            stages.reader().read(SourceFile.of(files.get(k), targetLanguage(k - 1)), symbol);
        bitexts.add(stages.maker().align(source, target));
      }
    }
    bitexts.forEach(this::warn);
    return bitexts;
  }

  private LineFiles lineFiles(int target, Aligners aligners) {
    return new LineFiles(sourceLanguage, targetLanguage(target), aligners);
  }

  private Optional<Language> targetLanguage(int target) {
    return target < targetLanguages.size()
        ? Optional.of(targetLanguages.get(target))
        : Optional.empty();
  }

  private void warn(Bitext bitext) {
    GapReport report = GapReport.of(bitext);
    if (report.isUnrelated()) {
      spec.commandLine()
          .getErr()
          .printf(
              "stele align: %s and %s are hardly versions of the same document:"
                  + " coverage %.2f, confidence of what is paired %.2f%n",
              bitext.source().fileName(),
              bitext.target().fileName(),
              report.coverage(),
              report.agreement());
    }
  }

  private void write(Bitext bitext) throws IOException {
    if (explain) {
      BitextExplainer explainer = BitextExplainer.of(bitext, taught.lexicon().get());
      Output.write(output, out -> ExplanationText.write(bitext, explainer, out));
    } else {
      BitextFormat as = format.orElse(BitextFormat.TMX);
      BitextOutput.write(output, bitext, as);
    }
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
