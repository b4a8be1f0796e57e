package dev.stele.cli;

import dev.stele.server.ServerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the memory over HTTP until it is stopped.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ServerSettings options;

  /** The settings that can be given on the command line too. */
  static final class ServerSettings {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "A file of settings; see config/stele.properties.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--host", description = "Where to listen. Default: 127.0.0.1.")
    private Optional<String> host = Optional.empty();

    @Option(names = "--port", description = "The port; 0 for any that is free. Default: 8080.")
    private Optional<Integer> port = Optional.empty();

    Settings resolve() throws IOException {
      Settings settings = config.isPresent() ? Settings.load(config.get()) : Settings.defaults();
      settings = data.map(settings::withDataFolder).orElse(settings);
      settings = host.map(settings::withHost).orElse(settings);
      return port.map(settings::withPort).orElse(settings);
    }
  }

  @Override
  public Integer call() throws IOException, ServerException, InterruptedException {
    try (RunningServer server = new RunningServer(options.resolve())) {
      spec.commandLine().getOut().println("Stele serves on " + server.address());
      spec.commandLine().getOut().flush();
      server.awaitStop();
    }
    return 0;
  }
}
