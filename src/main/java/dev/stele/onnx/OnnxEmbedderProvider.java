package dev.stele.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.stele.align.EmbeddingException;
import dev.stele.align.SentenceEmbedder;
import dev.stele.embedding.EmbedderProvider;
import dev.stele.embedding.EmbeddingModel;
import java.nio.file.Files;
import java.util.List;

/** Loads models and tries whether they do what they are wanted for. */
public final class OnnxEmbedderProvider implements EmbedderProvider {
  private static final String TRIAL = "1";

  @Override
  public SentenceEmbedder open(EmbeddingModel model) {
    if (!Files.isRegularFile(model.file())) {
      throw new EmbeddingException(
          "embedding.model: %s: there is no such file".formatted(model.file()));
    }
    TextTokenizer tokenizer = TextTokenizer.open(model);
    try {
      OrtSession session = session(model);
      try {
        Input.check(model, session.getInputInfo().values());
        Output output = Output.of(model, session.getOutputInfo().values());
        SentenceEmbedder embedder = new OnnxEmbedder(model, session, output, tokenizer);
        embedder.embed(List.of(TRIAL));
        return embedder;
      } catch (OrtException | EmbeddingException e) {
        session.close();
        throw e;
      }
    } catch (OrtException e) {
      tokenizer.close();
      throw new EmbeddingException(
          "embedding.model: %s is no model that ONNX Runtime can load: %s"
              .formatted(model.file(), e.getMessage()),
          e);
    } catch (EmbeddingException e) {
      tokenizer.close();
      throw e;
    }
  }

  private static OrtSession session(EmbeddingModel model) throws OrtException {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "stele");
    environment.setTelemetry(false);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      return environment.createSession(model.file().toString(), options);
    }
  }
}
