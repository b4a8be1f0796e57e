package dev.stele.exchange;

import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes units into two files, a line each. */
final class MosesWriter implements UnitWriter {
  private final Writer sources;
  private final Writer targets;

  MosesWriter(OutputStream sources, OutputStream targets) {
    this.sources = new OutputStreamWriter(sources, StandardCharsets.UTF_8);
    this.targets = new OutputStreamWriter(targets, StandardCharsets.UTF_8);
  }

  @Override
  public void write(TranslationUnit unit) throws IOException {
    sources.write(MosesLines.line(unit.source().text()) + "\n");
    targets.write(MosesLines.line(unit.target().text()) + "\n");
  }

  @Override
  public void close() throws IOException {
    sources.flush();
    targets.flush();
  }
}
