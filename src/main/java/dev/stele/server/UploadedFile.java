package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.ingest.SourceFile;
import io.vertx.ext.web.FileUpload;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that came with a form.
 *
 * @param field the field of the form
 * @param name the name that its owner gave it, its last part only; the field's where it had none
 * @param path where it lies until the response has been sent
 * @param size in bytes
 */
record UploadedFile(String field, String name, Path path, long size) {
  private static final int LONGEST_NAME = 200;

  static UploadedFile of(FileUpload upload) {
    return new UploadedFile(
        upload.name(),
        cleanName(upload.fileName()).orElse(upload.name()),
        Path.of(upload.uploadedFileName()),
        upload.size());
  }

  SourceFile as(Optional<Language> language) {
    return new SourceFile(path, name, language);
  }

  /** The last part of a path in the manner of any system, without control characters. */
  static Optional<String> cleanName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
    if (clean.length() > LONGEST_NAME) {
      clean = clean.substring(clean.length() - LONGEST_NAME);
    }
    return clean.isEmpty() || clean.equals(".") || clean.equals("..")
        ? Optional.empty()
        : Optional.of(clean);
  }
}
