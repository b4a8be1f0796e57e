package dev.stele.search;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory whose writers give way to searches, whether they write new parts or merge them. */
final class YieldingDirectory extends FilterDirectory {
  private static final int BYTES_BETWEEN = 64 * 1024;

  private final RightOfWay rightOfWay;

  YieldingDirectory(Directory directory, RightOfWay rightOfWay) {
    super(directory);
    this.rightOfWay = rightOfWay;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return new Output(super.createOutput(name, context));
  }

  private final class Output extends FilterIndexOutput {
    private int bytes;

    Output(IndexOutput out) {
      super("yielding " + out.getName(), out.getName(), out);
    }

    @Override
    public void writeByte(byte value) throws IOException {
      out.writeByte(value);
      count(1);
    }

    @Override
    public void writeBytes(byte[] values, int offset, int length) throws IOException {
      out.writeBytes(values, offset, length);
      count(length);
    }

    private void count(int written) {
      bytes += written;
      if (bytes >= BYTES_BETWEEN) {
        bytes = 0;
        rightOfWay.give();
      }
    }
  }
}
