package dev.stele.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import dev.stele.align.EmbeddingException;
import dev.stele.embedding.EmbeddingModel;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a model can be given of a text: 64-bit numbers, one for each token. */
enum Input {
  INPUT_IDS {
    @Override
    long[] of(Tokens tokens) {
      return tokens.ids();
    }
  },
  ATTENTION_MASK {
    @Override
    long[] of(Tokens tokens) {
      long[] mask = new long[tokens.size()];
      Arrays.fill(mask, 1);
      return mask;
    }
  },
  TOKEN_TYPE_IDS {
    @Override
    long[] of(Tokens tokens) {
      return tokens.types();
    }
  };

  abstract long[] of(Tokens tokens);

  /** The input of a name that has been checked. */
  static Input of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Checks that a model wants nothing else.
   *
   * @throws EmbeddingException where it does
   */
  static void check(EmbeddingModel model, Collection<NodeInfo> wanted) {
    List<String> known = Arrays.stream(values()).map(Input::toString).toList();
    for (NodeInfo input : wanted) {
      boolean fits =
          known.contains(input.getName())
              && input.getInfo() instanceof TensorInfo tensor
              && tensor.type == OnnxJavaType.INT64
              && tensor.getShape().length == 2;
      if (!fits) {
        throw new EmbeddingException(
            "embedding.model: %s wants the input %s; what can be given is %s, INT64 with 2 dimensions"
                .formatted(model.file(), input, String.join(", ", known)));
      }
    }
    if (wanted.stream().noneMatch(input -> input.getName().equals(INPUT_IDS.toString()))) {
      throw new EmbeddingException(
          "embedding.model: %s has no input %s, so it reads no text"
              .formatted(model.file(), INPUT_IDS));
    }
  }
}
