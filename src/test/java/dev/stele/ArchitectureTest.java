package dev.stele;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages and what they may use. {@code document} holds the nouns, which every package speaks
 * in; beyond them a package uses only what stands here, so that each stage can be read, tested and
 * replaced alone.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.stele");

  /** Package, and the packages of ours that it may use besides {@code document}. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("document", Set.of()),
          Map.entry("extract", Set.of()),
          Map.entry("structure", Set.of()),
          Map.entry("segment", Set.of()),
          Map.entry("lexicon", Set.of()),
          Map.entry("align", Set.of("lexicon")),
          Map.entry("embedding", Set.of("align")),
          Map.entry("onnx", Set.of("embedding", "align")),
          Map.entry("memory", Set.of("align")),
          Map.entry(
              "ingest", Set.of("extract", "structure", "segment", "lexicon", "align", "memory")),
          Map.entry("store", Set.of("memory", "align", "lexicon")),
          Map.entry("search", Set.of("memory")),
          Map.entry("exchange", Set.of("memory", "align")),
          Map.entry("terms", Set.of("memory", "lexicon", "align")),
          Map.entry("server", Set.of("memory", "align", "ingest", "exchange", "terms")),
          Map.entry(
              "cli",
              Set.of(
                  "extract",
                  "structure",
                  "segment",
                  "lexicon",
                  "align",
                  "embedding",
                  "memory",
                  "ingest",
                  "store",
                  "search",
                  "exchange",
                  "terms",
                  "server")));

  /** Library packages, and the only packages of ours that may use them. */
  private static final Map<String, Set<String>> ONLY_FOR =
      Map.ofEntries(
          Map.entry("org.apache.tika..", Set.of("extract")),
          Map.entry("org.apache.pdfbox..", Set.of("extract")),
          Map.entry("net.sf.okapi.lib.segmentation..", Set.of("segment")),
          Map.entry("net.sf.okapi..", Set.of("segment", "exchange")),
          Map.entry("com.ibm.icu..", Set.of("lexicon")),
          Map.entry("ai.onnxruntime..", Set.of("onnx")),
          Map.entry("ai.djl..", Set.of("onnx")),
          Map.entry("java.sql..", Set.of("store")),
          Map.entry("com.zaxxer.hikari..", Set.of("store")),
          Map.entry("org.flywaydb..", Set.of("store")),
          Map.entry("org.jdbi..", Set.of("store")),
          Map.entry("org.h2..", Set.of("store")),
          Map.entry("org.apache.lucene..", Set.of("search")),
          Map.entry("com.github.houbb..", Set.of("search")),
          Map.entry("org.tartarus.snowball..", Set.of("search")),
          Map.entry("org.dhatim..", Set.of("exchange")),
          Map.entry("javax.xml.stream..", Set.of("exchange")),
          Map.entry("com.ctc.wstx..", Set.of("exchange")),
          Map.entry("io.vertx..", Set.of("server")),
          Map.entry("io.micrometer..", Set.of("server")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("me.tongfei..", Set.of("cli")));

  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of("util", "utils", "common", "manager", "impl", "helper", "helpers", "misc");

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  static Stream<Map.Entry<String, Set<String>>> libraries() {
    return ONLY_FOR.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_uses_only_the_packages_that_the_design_allows_it(String name) {
    List<String> forbidden = new ArrayList<>();
    for (String other : MAY_USE.keySet()) {
      if (!other.equals(name) && !other.equals("document") && !MAY_USE.get(name).contains(other)) {
        forbidden.add("dev.stele." + other + "..");
      }
    }
    if (name.equals("document")) {
      forbidden.addAll(
          MAY_USE.keySet().stream()
              .filter(p -> !p.equals("document"))
              .map(p -> "dev.stele." + p + "..")
              .toList());
    }
    noClasses()
        .that()
        .resideInAPackage("dev.stele." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_library_is_used_only_where_the_design_allows_it(Map.Entry<String, Set<String>> library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            library.getValue().stream().map(p -> "dev.stele." + p + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library.getKey())
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_writes_to_standard_output() {
    DescribedPredicate<JavaClass> outsideCli =
        DescribedPredicate.describe(
            "outside cli", c -> !c.getPackageName().startsWith("dev.stele.cli"));
    noClasses().that(outsideCli).should().accessField(System.class, "out").check(CLASSES);
  }

  @Test
  void every_package_is_known_and_its_name_says_something() {
    Set<String> names = new TreeSet<>();
    for (JavaPackage javaPackage : CLASSES.getPackage("dev.stele").getSubpackagesInTree()) {
      names.addAll(
          Arrays.asList(javaPackage.getName().substring("dev.stele.".length()).split("\\.", -1)));
    }
    assertThat(names)
        .isSubsetOf(MAY_USE.keySet())
        .doesNotContainAnyElementsOf(NAMES_THAT_SAY_NOTHING);
  }
}
