package dev.stele.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes models of one layer as ONNX: the vectors of the tokens are looked up in a table, and
 * perhaps added up. The numbers of fields are those of onnx.proto3, the file that defines the
 * format.
 */
final class OnnxFile {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private OnnxFile() {}

  /**
   * A model that looks up each token: its output has a vector for each token of each text.
   *
   * @param table by token: its vector
   * @param inputs names of the inputs, the first of which holds the tokens
   */
  static byte[] ofTokens(float[][] table, List<String> inputs) {
    OnnxFile graph =
        new OnnxFile().message(1, node("Gather", "last_hidden_state", "table", inputs.get(0)));
    return model(graph, table, inputs, "last_hidden_state", "texts", "tokens", "components");
  }

  /** A model that adds up the vectors of the tokens: its output has a vector for each text. */
  static byte[] ofTexts(float[][] table, List<String> inputs) {
    OnnxFile axis = new OnnxFile().number(1, 1).number(2, INT64).text(8, "axis");
    ByteBuffer one = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(1);
    OnnxFile keepDimensions = new OnnxFile().text(1, "keepdims").number(3, 0).number(20, 2);
    OnnxFile graph =
        new OnnxFile()
            .message(1, node("Gather", "vectors", "table", inputs.get(0)))
            .message(
                1,
                node("ReduceSum", "sentence_embedding", "vectors", "axis")
                    .message(5, keepDimensions))
            .message(5, axis.bytes(9, one.array()));
    return model(graph, table, inputs, "sentence_embedding", "texts", "components");
  }

  private static byte[] model(
      OnnxFile graph, float[][] table, List<String> inputs, String output, String... dimensions) {
    ByteBuffer values =
        ByteBuffer.allocate(table.length * table[0].length * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : table) {
      for (float value : row) {
        values.putFloat(value);
      }
    }
    OnnxFile tensor = new OnnxFile().number(1, table.length).number(1, table[0].length);
    tensor.number(2, FLOAT).text(8, "table").bytes(9, values.array());
    graph.text(2, "toy").message(5, tensor);
    for (String input : inputs) {
      graph.message(11, value(input, INT64, "texts", "tokens"));
    }
    graph.message(12, value(output, FLOAT, dimensions));
    OnnxFile operators = new OnnxFile().text(1, "").number(2, 13);
    return new OnnxFile().number(1, 8).message(7, graph).message(8, operators).out.toByteArray();
  }

  private static OnnxFile node(String operator, String output, String... inputs) {
    OnnxFile node = new OnnxFile();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, operator);
  }

  private static OnnxFile value(String name, int type, String... dimensions) {
    OnnxFile shape = new OnnxFile();
    for (String dimension : dimensions) {
      shape.message(1, new OnnxFile().text(2, dimension));
    }
    OnnxFile tensor = new OnnxFile().number(1, type).message(2, shape);
    return new OnnxFile().text(1, name).message(2, new OnnxFile().message(1, tensor));
  }

  private OnnxFile number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private OnnxFile text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private OnnxFile message(int field, OnnxFile value) {
    return bytes(field, value.out.toByteArray());
  }

  private OnnxFile bytes(int field, byte[] value) {
    varint(((long) field << 3) | 2);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    for (; rest > 127; rest >>>= 7) {
      out.write((int) ((rest & 127) | 128));
    }
    out.write((int) rest);
  }
}
