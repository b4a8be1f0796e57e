package dev.stele.cli;

import dev.stele.align.Alignment;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.exchange.BeadLines;
import dev.stele.exchange.BitextFormat;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.SourceFile;
import dev.stele.memory.Bitext;
import dev.stele.memory.GapReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..2",
      paramLabel = "SOURCE TARGET",
      description = "The two files; not with --pairs.")
  private List<Path> files = List.of();

  @Option(
      names = "--source-lang",
      paramLabel = "LANGUAGE",
      description = "The language of SOURCE; found where it is not given.")
  private Optional<Language> sourceLanguage;

  @Option(
      names = "--target-lang",
      paramLabel = "LANGUAGE",
      description = "The language of TARGET; found where it is not given.")
  private Optional<Language> targetLanguage;

  @Option(
      names = "--symbol",
      description = "The symbol of the document, such as A/75/119; found where it is not given.")
  private Optional<DocumentSymbol> symbol;

  @Option(
      names = "--format",
      description = "tmx, tsv, json, beads or intertext. Default: tmx; beads with --lines.")
  private Optional<BitextFormat> format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output where it is not given.")
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
    if (pairs.isPresent()) {
      alignFolder(pairs.get());
      return 0;
    }
    if (out.isPresent() || pool) {
      throw wrong("--out and --pool go with --pairs");
    }
    if (files.size() != 2) {
      throw wrong("name SOURCE and TARGET");
    }
    if (!lines) {
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
    if (output.isPresent() || format.filter(f -> f != BitextFormat.BEADS).isPresent()) {
      throw wrong(
          "--pairs writes beads into the folder of --out; --format and --output have no place there");
    }
    try (Aligners aligners = new Aligners(Settings.defaults())) {
      new LineFiles(sourceLanguage, targetLanguage, aligners).alignFolder(folder, out.get(), pool);
    }
  }

  private void alignLines() throws IngestException, IOException {
    try (Aligners aligners = new Aligners(Settings.defaults())) {
      LineFiles texts = new LineFiles(sourceLanguage, targetLanguage, aligners);
      if (format.orElse(BitextFormat.BEADS) == BitextFormat.BEADS) {
        Alignment alignment = texts.align(files.get(0), files.get(1));
        Output.write(output, out -> BeadLines.write(alignment, out));
      } else {
        write(texts.bitext(files.get(0), files.get(1), symbol), format.get());
      }
    }
  }

  private void alignDocuments() throws IngestException, IOException {
    try (Stages stages = new Stages(Settings.defaults())) {
      BitextRequest request =
          new BitextRequest(
              SourceFile.of(files.get(0), sourceLanguage),
              SourceFile.of(files.get(1), targetLanguage),
              symbol);
      Bitext bitext;
      try (TerminalProgress progress = TerminalProgress.start("aligning")) {
        bitext = stages.maker().make(request, progress);
      }
      GapReport report = GapReport.of(bitext);
      if (report.isUnrelated()) {
        spec.commandLine()
            .getErr()
            .printf(
                "stele align: %s and %s are hardly versions of the same document:"
                    + " coverage %.2f, confidence of what is paired %.2f%n",
                request.source().name(),
                request.target().name(),
                report.coverage(),
                report.agreement());
      }
      write(bitext, format.orElse(BitextFormat.TMX));
    }
  }

  private void write(Bitext bitext, BitextFormat as) throws IOException {
    Output.write(output, out -> as.write(bitext, out, Version.number()));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
