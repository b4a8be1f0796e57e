package dev.stele.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Where a command writes: a file that is there whole or not at all, compressed where its name ends
 * in {@code .gz}, or standard output.
 */
final class Output {

  /** Writes a result. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Output() {}

  static void write(Optional<Path> file, Content content) throws IOException {
    if (file.isEmpty()) {
      try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
        content.writeTo(out);
      }
      return;
    }
    Path target = file.get().toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path part =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
          GZIPOutputStream zip = new GZIPOutputStream(out);
          content.writeTo(zip);
          zip.finish();
        } else {
          content.writeTo(out);
        }
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
