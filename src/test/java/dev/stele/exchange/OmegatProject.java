package dev.stele.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A project of OmegaT.
 *
 * @param folder where it lies
 */
public record OmegatProject(Path folder) {
  static final Path OMEGAT = Path.of("/usr/share/omegat/OmegaT.jar");

  /** Ends a test as skipped where OmegaT is missing. */
  public static void assumeOmegat() {
    Assumptions.assumeTrue(
        Files.exists(OMEGAT), "skipped: OmegaT is not installed (Debian: omegat)");
  }

  /**
   * Makes a project without files.
   *
   * @param source the language code of its source
   * @param target the language code of its target
   * @param bySentence whether OmegaT cuts texts into sentences
   */
  public static OmegatProject create(Path folder, String source, String target, boolean bySentence)
      throws IOException {
    for (String part : List.of("source", "target", "tm/auto", "omegat", "glossary", "dictionary")) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.writeString(
        folder.resolve("omegat.project"),
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <omegat><project version="1.0">
          <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
          <tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
          <dictionary_dir>__DEFAULT__</dictionary_dir>
          <source_lang>%s</source_lang><target_lang>%s</target_lang>
          <sentence_seg>%s</sentence_seg>
          <support_default_translations>true</support_default_translations>
          <remove_tags>false</remove_tags>
        </project></omegat>
        """
            .formatted(source, target, bySentence));
    return new OmegatProject(folder);
  }

  /** A file or folder of the project. */
  public Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Has OmegaT translate all files; it ends with status 0 whatever happens. */
  public ClientProgram.Result translate() throws IOException, InterruptedException {
    Path home = folder.toAbsolutePath().getParent();
    return ClientProgram.run(
        home,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Duser.home=" + home,
            "-jar",
            OMEGAT.toString(),
            folder.toString(),
            "--mode=console-translate",
            "--config-dir=" + Files.createDirectories(home.resolve("config"))));
  }
}
