package dev.stele.ingest;

import dev.stele.align.Bead;
import dev.stele.align.BeadText;
import dev.stele.align.Explainer;
import dev.stele.align.LabelPair;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Bitext;
import java.util.Optional;

/**
 * Explains the beads of a bitext, by the lexicon and by what all its beads teach. It may be used by
 * several threads.
 */
public final class BitextExplainer {
  private final Bitext bitext;
  private final Explainer explainer;

  private BitextExplainer(Bitext bitext, Explainer explainer) {
    this.bitext = bitext;
    this.explainer = explainer;
  }

  /** Learns from a bitext, which takes about as long as aligning it did. */
  public static BitextExplainer of(Bitext bitext, Lexicon lexicon) {
    return new BitextExplainer(
        bitext,
        Explainer.of(
            bitext.languages(),
            lexicon,
            bitext.alignment().beads().stream()
                .filter(Bead::isPair)
                .map(bead -> text(bitext, bead))
                .toList()));
  }

  private static BeadText text(Bitext bitext, Bead bead) {
    return new BeadText(bitext.sourceText(bead), bitext.targetText(bead));
  }

  /** How many beads there are. */
  public int size() {
    return bitext.alignment().beads().size();
  }

  /** Whether this explains that bitext as it is now. */
  boolean isOf(Bitext other) {
    return bitext.equals(other);
  }

  /**
   * Explains a bead.
   *
   * @param index from 0 to before {@link #size}
   */
  public BeadExplanation explain(int index) {
    Bead bead = bitext.alignment().beads().get(index);
    BeadText text = text(bitext, bead);
    return new BeadExplanation(
        index,
        bead,
        text.source(),
        text.target(),
        bead.isPair() ? labels(bead) : Optional.empty(),
        bead.isPair() ? Optional.of(explainer.explain(text)) : Optional.empty());
  }

  private Optional<LabelPair> labels(Bead bead) {
    LabelPair labels =
        LabelPair.of(
            bitext.sourceSegments().get(bead.source().start()).path(),
            bitext.targetSegments().get(bead.target().start()).path());
    return labels.says() == 0 ? Optional.empty() : Optional.of(labels);
  }
}
