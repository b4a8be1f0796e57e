package dev.stele.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of text files in UTF-8, with or without a byte order mark. */
final class TextLines {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private TextLines() {}

  /** Takes a line and its number, from 1. */
  @FunctionalInterface
  interface Sink {
    void take(int number, String line) throws FaultyFileException;
  }

  /**
   * Reads a file line by line.
   *
   * @throws FaultyFileException where it is not UTF-8, or the sink says so
   */
  static void read(Path file, Sink sink) throws IOException, FaultyFileException {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        boolean isMarked = number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK;
        sink.take(number, isMarked ? line.substring(1) : line);
      }
    } catch (CharacterCodingException e) {
      throw new FaultyFileException(number + 1, "the text is not UTF-8");
    }
  }

  /** All lines of a file, in order. */
  static List<String> all(Path file) throws IOException, FaultyFileException {
    List<String> all = new ArrayList<>();
    read(file, (number, line) -> all.add(line));
    return all;
  }
}
