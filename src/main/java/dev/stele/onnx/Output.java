package dev.stele.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import dev.stele.align.EmbeddingException;
import dev.stele.embedding.EmbeddingModel;
import dev.stele.embedding.EmbeddingModel.Pooling;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is taken of a model's output, and how a vector is made of it.
 *
 * @param name of the output
 * @param pooling how its vectors become one for each text
 */
record Output(String name, Pooling pooling) {
  /** What exporters call the output of a model that pools; others that pool may stand beside it. */
  private static final String POOLED = "sentence_embedding";

  /**
   * The output that goes with the model's pooling: of one vector for each text where it pools
   * itself, of one for each token of each text where it does not.
   *
   * @throws EmbeddingException where there is none
   */
  static Output of(EmbeddingModel model, Collection<NodeInfo> outputs) {
    int dimensions = model.pooling() == Pooling.MODEL ? 2 : 3;
    List<String> fitting =
        outputs.stream().filter(o -> isOf(o, dimensions)).map(NodeInfo::getName).toList();
    return Stream.concat(fitting.stream().filter(POOLED::equals), fitting.stream())
        .findFirst()
        .map(name -> new Output(name, model.pooling()))
        .orElseThrow(
            () ->
                new EmbeddingException(
                    "embedding.pooling: %s wants an output of floats with %d dimensions; %s has %s"
                        .formatted(model.pooling(), dimensions, model.file(), outputs)));
  }

  private static boolean isOf(NodeInfo output, int dimensions) {
    return output.getInfo() instanceof TensorInfo tensor
        && tensor.type == OnnxJavaType.FLOAT
        && tensor.getShape().length == dimensions;
  }

  /**
   * The vector of a text, with the length 1, or 0 where there is nothing in it.
   *
   * @param values the output of a batch, each text with as many tokens as the longest has
   * @param shape the dimensions of the output
   * @param row which text
   * @param tokens how many tokens it has itself
   */
  float[] vector(FloatBuffer values, long[] shape, int row, int tokens) {
    int components = (int) shape[shape.length - 1];
    float[] vector = new float[components];
    int first = pooling == Pooling.MODEL ? row * components : row * (int) shape[1] * components;
    int used = pooling == Pooling.MEAN ? tokens : 1;
    double squares = 0;
    for (int c = 0; c < components; c++) {
      double sum = 0;
      for (int t = 0; t < used; t++) {
        sum += values.get(first + t * components + c);
      }
      vector[c] = (float) (sum / used);
      squares += (double) vector[c] * vector[c];
    }
    if (!Double.isFinite(squares)) {
      throw new EmbeddingException("embedding.model: the vector of a text is not finite");
    }
    for (int c = 0; squares > 0 && c < components; c++) {
      vector[c] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
