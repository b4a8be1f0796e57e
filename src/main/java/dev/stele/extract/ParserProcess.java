package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The process that parses files, because nobody vouches for them. It reads requests from standard
 * input and writes an answer to each to standard output, both as frames of a length and so many
 * bytes, and ends when its input ends, which it does when the process that started it dies.
 */
final class ParserProcess {
  static final byte READ = 0;
  static final byte REFUSED = 1;

  /** Names of classes with their packages, of exceptions, and of objects. */
  private static final Pattern INTERNALS =
      Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]|Exception|@[0-9a-f]{5,}");

  private ParserProcess() {}

  /** A file to be parsed, and its limits. */
  record Request(Path file, long unpackedBytes, long outputCharacters) {
    byte[] toBytes() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeLong(unpackedBytes);
      out.writeLong(outputCharacters);
      out.write(file.toString().getBytes(StandardCharsets.UTF_8));
      return bytes.toByteArray();
    }

    static Request of(byte[] frame) throws IOException {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
      return new Request(
          in.readLong(), in.readLong(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private Request(long unpackedBytes, long outputCharacters, String file) {
      this(Path.of(file), unpackedBytes, outputCharacters);
    }
  }

  public static void main(String[] arguments) throws IOException {
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    DataInputStream requests =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    ExecutorService parsing = Executors.newSingleThreadExecutor(ParserProcess::daemon);
    while (true) {
      byte[] frame;
      try {
        frame = readFrame(requests, Integer.MAX_VALUE - 8);
      } catch (EOFException e) {
        Runtime.getRuntime().halt(0);
        return;
      }
      Request request = Request.of(frame);
      parsing.execute(() -> answer(request, answers));
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "parsing", 16L << 20);
    thread.setDaemon(true);
    return thread;
  }

  private static void answer(Request request, OutputStream answers) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      try {
        RawDocument document =
            Formats.read(
                request.file(),
                new ReadingLimits(request.unpackedBytes(), request.outputCharacters()));
        out.writeByte(READ);
        RawDocumentCodec.write(document, out);
      } catch (UnreadableFileException e) {
        bytes.reset();
        refuse(out, e.reason(), e.getMessage());
      } catch (IOException e) {
        bytes.reset();
        refuse(out, Reason.DAMAGED, inPlainWords(e.getMessage()));
      } catch (RuntimeException | StackOverflowError e) {
        // Parsers fail in many ways on damaged files; each of them means just that.
        bytes.reset();
        refuse(out, Reason.DAMAGED, "");
      }
      writeFrame(answers, bytes.toByteArray());
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  /** What a parser says of a file, unless it speaks of its own classes. */
  private static String inPlainWords(String message) {
    return message == null || INTERNALS.matcher(message).find() ? "" : message;
  }

  private static void refuse(DataOutputStream out, Reason reason, String detail)
      throws IOException {
    out.writeByte(REFUSED);
    out.writeUTF(reason.name());
    out.writeUTF(detail.length() > 500 ? detail.substring(0, 500) : detail);
  }

  static void writeFrame(OutputStream stream, byte[] frame) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(frame.length);
    out.write(frame);
    out.flush();
  }

  /**
   * @throws EOFException where the stream ends before or in the frame
   * @throws IOException where the frame is longer than {@code longest}
   */
  static byte[] readFrame(DataInputStream in, long longest) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > longest) {
      throw new IOException("a frame of " + length + " bytes is over the limit");
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException("the frame breaks off");
    }
    return frame;
  }
}
