package dev.stele.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that are a line each, as Moses and its like read them. */
final class MosesLines {
  /** Whatever some reader takes for the end of a line. */
  private static final Pattern LINE_END =
      Pattern.compile("[\\n\\r\\u000b\\f\\u001c-\\u001e\\u0085\\u2028\\u2029]+");

  private MosesLines() {}

  /** A text as a line, without its end: what would end it becomes a blank. */
  static String line(String text) {
    return LINE_END.matcher(text).replaceAll(" ");
  }

  /** Writes texts in order; {@code out} is flushed and left open. */
  static void write(Stream<String> texts, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Iterator<String> all = texts.iterator();
    while (all.hasNext()) {
      writer.write(line(all.next()));
      writer.write('\n');
    }
    writer.flush();
  }
}
