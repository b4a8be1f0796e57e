package dev.stele.cli;

import dev.stele.document.LanguagePair;
import dev.stele.ingest.TaughtLexicon;
import dev.stele.lexicon.Lexicon;
import dev.stele.lexicon.TaughtWords;
import dev.stele.lexicon.TaughtWords.Translation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stele lexicon}. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how a word is translated: by the lexicon that comes with the program, and by what the memory has taught.",
      "Without WORD: writes all that the memory has taught, as a table."
    })
final class LexiconCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "WORD",
      description = "A word in the first language of the pair, or a few.")
  private Optional<String> word = Optional.empty();

  @Option(
      names = "--pair",
      defaultValue = "zh-en",
      paramLabel = "SOURCE-TARGET",
      description = "The languages, of the word first. Default: ${DEFAULT-VALUE}.")
  private LanguagePair pair;

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--least",
      defaultValue = "0.05",
      paramLabel = "0..1",
      description =
          "The least probability, in the likelier direction, of a translation that is shown. Default: ${DEFAULT-VALUE}.")
  private double least;

  @Option(
      names = "--rebuild",
      description = "First forget all that was taught, and let the whole memory teach anew.")
  private boolean rebuild;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the table is written; standard output where it is not given.")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(spec.commandLine(), "--least is 0 to 1, not " + least);
    }
    if (word.isPresent() && output.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--output takes the whole table; name it, or WORD");
    }
    try (DataFolder folder =
        DataFolder.openExisting(data.orElse(Settings.defaults().dataFolder()))) {
      if (rebuild) {
        rebuild(folder);
      }
      TaughtWords words = TaughtWords.of(folder.lessons(), pair);
      if (word.isPresent()) {
        show(word.get(), words);
      } else {
        write(words.all(least));
      }
    }
    return 0;
  }

  private static void rebuild(DataFolder folder) {
    TaughtLexicon lexicon = folder.lexicon();
    lexicon.clear();
    try (TerminalProgress progress = TerminalProgress.start("teaching")) {
      progress.teach(lexicon, folder.memory());
    }
  }

  private void show(String text, TaughtWords words) {
    PrintWriter out = spec.commandLine().getOut();
    Set<String> entries = Lexicon.seed().translations(text, pair);
    List<Translation> taught = words.of(text, Lexicon.seed().of(pair), least);
    if (!entries.isEmpty()) {
      out.println(text + ", in the lexicon: " + String.join(", ", entries));
    }
    if (!taught.isEmpty()) {
      out.println(text + ", taught by the memory:");
      out.printf("%-16s %-24s %8s %8s %8s%n", "word", "translation", "times", "there", "back");
      for (Translation t : taught) {
        out.printf(
            "%-16s %-24s %8.1f %8.2f %8.2f%n",
            t.source().form(), t.target().form(), t.times(), t.forward(), t.backward());
      }
    }
    if (entries.isEmpty() && taught.isEmpty()) {
      out.printf("%s: nothing is known of it in %s%n", text, pair);
    }
    out.flush();
  }

  private void write(List<Translation> taught) throws IOException {
    StringWriter text = new StringWriter();
    try (PrintWriter table = new PrintWriter(text)) {
      table.print("source\ttarget\ttimes\tforward\tbackward\n");
      for (Translation t : taught) {
        table.printf(
            Locale.ROOT,
            "%s\t%s\t%.2f\t%.4f\t%.4f\n",
            t.source().form(),
            t.target().form(),
            t.times(),
            t.forward(),
            t.backward());
      }
    }
    Output.write(output, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
