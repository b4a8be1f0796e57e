package dev.stele.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.stele.align.EmbeddingException;
import dev.stele.align.SentenceEmbedder;
import dev.stele.embedding.EmbeddingModel;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A model in ONNX Runtime, with its tokenizer. Texts of like length go through it together. */
final class OnnxEmbedder implements SentenceEmbedder {
  /** How many tokens go through the model at once; it bounds the memory that a batch takes. */
  private static final int BATCH = 4_096;

  private final EmbeddingModel model;
  private final OrtSession session;
  private final Set<String> inputs;
  private final Output output;
  private final TextTokenizer tokenizer;

  OnnxEmbedder(EmbeddingModel model, OrtSession session, Output output, TextTokenizer tokenizer) {
    this.model = model;
    this.session = session;
    this.inputs = Set.copyOf(session.getInputNames());
    this.output = output;
    this.tokenizer = tokenizer;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<Tokens> tokens = tokenizer.cut(texts);
    float[][] vectors = new float[texts.size()][];
    try {
      for (List<Integer> batch : batches(texts, tokens)) {
        run(batch, tokens, vectors);
      }
    } catch (OrtException e) {
      throw new EmbeddingException(
          "embedding.model: %s cannot be run with the tokens of %s: %s"
              .formatted(model.file(), model.tokenizer(), e.getMessage()),
          e);
    }
    int components =
        Arrays.stream(vectors).filter(v -> v != null).findAny().map(v -> v.length).orElse(0);
    return Arrays.stream(vectors).map(v -> v == null ? new float[components] : v).toList();
  }

  /** Places of the texts in which there is something, those of like length together. */
  private static List<List<Integer>> batches(List<String> texts, List<Tokens> tokens) {
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    for (int place :
        IntStream.range(0, texts.size())
            .filter(k -> !texts.get(k).isBlank() && tokens.get(k).size() > 0)
            .boxed()
            .sorted(Comparator.comparing(k -> tokens.get(k).size()))
            .toList()) {
      if (!batch.isEmpty() && (batch.size() + 1) * tokens.get(place).size() > BATCH) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(place);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private void run(List<Integer> batch, List<Tokens> tokens, float[][] vectors)
      throws OrtException {
    List<Tokens> rows = batch.stream().map(tokens::get).toList();
    Map<String, OnnxTensor> given = new HashMap<>();
    try {
      for (String input : inputs) {
        given.put(input, tensor(rows, Input.of(input)));
      }
      try (OrtSession.Result result = session.run(given, Set.of(output.name()))) {
        OnnxTensor made = (OnnxTensor) result.get(0);
        long[] shape = made.getInfo().getShape();
        for (int row = 0; row < rows.size(); row++) {
          vectors[batch.get(row)] =
              output.vector(made.getFloatBuffer(), shape, row, rows.get(row).size());
        }
      }
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  /** A row for each text; behind a shorter text stands what the attention mask hides. */
  private static OnnxTensor tensor(List<Tokens> rows, Input input) throws OrtException {
    int longest = rows.stream().mapToInt(Tokens::size).max().orElseThrow();
    long[] values = new long[rows.size() * longest];
    for (int row = 0; row < rows.size(); row++) {
      long[] of = input.of(rows.get(row));
      System.arraycopy(of, 0, values, row * longest, of.length);
    }
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(),
        LongBuffer.wrap(values),
        new long[] {rows.size(), longest});
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmbeddingException(
          "embedding.model: %s cannot be closed: %s".formatted(model.file(), e.getMessage()), e);
    }
  }
}
