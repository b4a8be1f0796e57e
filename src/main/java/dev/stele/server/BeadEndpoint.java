package dev.stele.server;

import dev.stele.ingest.BitextExplainer;
import dev.stele.ingest.Explanations;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Memory;

/** The beads of a bitext: read, plotted and explained. */
final class BeadEndpoint {
  private final Memory memory;
  private final Explanations explanations;

  BeadEndpoint(Memory memory, Explanations explanations) {
    this.memory = memory;
    this.explanations = explanations;
  }

  /** {@code GET /api/v1/bitexts/{id}/beads}. */
  Answer list(Call call) {
    return Answer.ok(WireBeads.of(bitext(call), call.integer("from"), call.integer("limit")));
  }

  /** {@code GET /api/v1/bitexts/{id}/plot}. */
  Answer plot(Call call) {
    return Answer.ok(WirePlot.of(bitext(call)));
  }

  /** {@code GET /api/v1/bitexts/{id}/beads/{index}/explanation}. */
  Answer explain(Call call) {
    BitextId id = NamedBitext.id(call);
    BitextExplainer explainer = explanations.of(id).orElseThrow(() -> NamedBitext.notFound(id));
    return Answer.ok(WireExplanation.of(explainer.explain(index(call, explainer.size()))));
  }

  private static int index(Call call, int size) {
    String text = call.path("index");
    int index = text.matches("\\d{1,9}") ? Integer.parseInt(text) : size;
    if (index >= size) {
      throw new ProblemException(
          Problem.NOT_FOUND,
          "there is no bead %s; this bitext has %d, counted from 0".formatted(text, size));
    }
    return index;
  }

  private Bitext bitext(Call call) {
    BitextId id = NamedBitext.id(call);
    return memory.bitext(id).orElseThrow(() -> NamedBitext.notFound(id));
  }
}
