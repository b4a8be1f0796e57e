package dev.stele.onnx;

/**
 * A text as a model reads it.
 *
 * @param ids of its tokens in the vocabulary, in order; empty where there are none
 * @param types for each token, which of two texts it belongs to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed from the tokenizer to the model
record Tokens(long[] ids, long[] types) {
  int size() {
    return ids.length;
  }
}
