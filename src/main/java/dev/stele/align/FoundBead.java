package dev.stele.align;

/**
 * A bead before it is judged.
 *
 * @param source segments of the source
 * @param target segments of the target
 * @param evidence what was found for it
 */
record FoundBead(Span source, Span target, BeadEvidence evidence) {

  /** The same, counted from further back in longer texts. */
  FoundBead shifted(int sourceOffset, int targetOffset) {
    return new FoundBead(
        new Span(source.start() + sourceOffset, source.end() + sourceOffset),
        new Span(target.start() + targetOffset, target.end() + targetOffset),
        evidence);
  }

  /** The same, with what was found for the paragraphs in which it stands. */
  FoundBead within(double labels, boolean heading, double paragraphPosterior) {
    return new FoundBead(source, target, evidence.within(labels, heading, paragraphPosterior));
  }
}
