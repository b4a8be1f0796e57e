package dev.stele.server;

import dev.stele.memory.BitextId;

/** The bitext that the path of a request names. */
final class NamedBitext {
  private NamedBitext() {}

  static BitextId id(Call call) {
    String id = call.path("id");
    try {
      return new BitextId(id);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.NOT_FOUND, e.getMessage(), e);
    }
  }

  static ProblemException notFound(BitextId id) {
    return new ProblemException(Problem.NOT_FOUND, "there is no bitext " + id.value());
  }
}
