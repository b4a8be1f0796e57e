package dev.stele.cli;

import dev.stele.align.EmbeddingException;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.BitextFormat;
import dev.stele.ingest.IngestException;
import dev.stele.memory.BitextId;
import dev.stele.memory.MemoryException;
import dev.stele.memory.Status;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.YearRange;
import dev.stele.pretranslate.XliffVersion;
import dev.stele.server.ServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The program. Exit status: 0 done, 1 the work failed, 2 the call is wrong. */
@Command(
    name = "stele",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Aligns the language versions of United Nations documents and serves them as a translation memory.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CommandLine.HelpCommand.class,
      DemoCommand.class,
      ServeCommand.class,
      AlignCommand.class,
      ExtractCommand.class,
      IngestCommand.class,
      ExportCommand.class,
      PretranslateCommand.class,
      PublishCommand.class,
      LexiconCommand.class,
      EvaluateCommand.class,
      BenchCommand.class
    })
public final class Main {

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The whole command line, ready to execute. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    read(line, Language.class, Language::new);
    read(line, LanguagePair.class, LanguagePair::parse);
    read(line, DocumentSymbol.class, DocumentSymbol::new);
    read(line, SymbolFilter.class, SymbolFilter::parse);
    read(line, YearRange.class, YearRange::parse);
    read(line, Status.class, Status::parse);
    read(line, BitextId.class, BitextId::new);
    read(line, BitextFormat.class, Main::format);
    read(line, XliffVersion.class, XliffVersion::parse);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::fail);
    return line;
  }

  private static BitextFormat format(String text) {
    return Stream.of(BitextFormat.values())
        .filter(format -> format.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no format; there are %s"
                        .formatted(text, Arrays.toString(BitextFormat.values()))));
  }

  private static <T> void read(CommandLine line, Class<T> type, Function<String, T> reader) {
    ITypeConverter<T> converter =
        text -> {
          try {
            return reader.apply(text);
          } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
          }
        };
    line.registerConverter(type, converter);
  }

  /**
   * What a person can do something about is said in one line; what is our fault shows where it
   * happened.
   */
  private static int fail(Exception e, CommandLine line, CommandLine.ParseResult call) {
    PrintWriter err = line.getErr();
    String name = "stele " + line.getCommandName() + ": ";
    if (e instanceof NoSuchFileException missing) {
      err.println(name + missing.getFile() + ": there is no such file");
    } else if (e instanceof IngestException
        || e instanceof EmbeddingException
        || e instanceof MemoryException
        || e instanceof ServerException
        || e instanceof IOException) {
      err.println(name + e.getMessage());
    } else if (e instanceof IllegalArgumentException) {
      err.println(name + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } else {
      err.println(name + "an error in Stele itself");
      e.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
