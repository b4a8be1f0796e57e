package dev.stele.ingest;

import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Memory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Explains the bitexts of a memory. What was learned of the latest few is kept, so that one bead
 * after the other can be asked for. Safe for use by several threads.
 */
public final class Explanations {
  private static final int MOST_KEPT = 4;

  private final Memory memory;
  private final Supplier<Lexicon> lexicon;
  private final Map<BitextId, BitextExplainer> latest =
      new LinkedHashMap<>(MOST_KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BitextId, BitextExplainer> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /**
   * Explains what is in a memory.
   *
   * @param lexicon asked whenever a bitext is first explained, or has changed
   */
  public Explanations(Memory memory, Supplier<Lexicon> lexicon) {
    this.memory = memory;
    this.lexicon = lexicon;
  }

  /** Explains a bitext as it is now; empty where there is none of that name. */
  public Optional<BitextExplainer> of(BitextId id) {
    return memory.bitext(id).map(bitext -> of(id, bitext));
  }

  private synchronized BitextExplainer of(BitextId id, Bitext bitext) {
    BitextExplainer known = latest.get(id);
    if (known != null && known.isOf(bitext)) {
      return known;
    }
    BitextExplainer explainer = BitextExplainer.of(bitext, lexicon.get());
    latest.put(id, explainer);
    return explainer;
  }
}
