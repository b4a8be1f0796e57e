package dev.stele.cli;

import picocli.CommandLine.Command;

/** {@code stele bench}: speed and memory, after a warm-up. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description =
        "Measures speed and memory, after a warm-up, on texts made from the sample documents.",
    subcommands = {BenchAlignCommand.class, BenchSearchCommand.class, BenchExchangeCommand.class})
final class BenchCommand {}
