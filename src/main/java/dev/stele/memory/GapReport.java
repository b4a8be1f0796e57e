package dev.stele.memory;

import dev.stele.align.Bead;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What did not align well in a bitext.
 *
 * @param sourceGaps segments of the source without a partner, in order
 * @param targetGaps segments of the target without a partner, in order of the beads
 * @param doubtful how many beads with both sides have less than {@link #DOUBT} confidence
 * @param conflicts sections of which the two versions name different originals
 * @param coverage how much of the two texts is paired, and how surely: the mean confidence of the
 *     beads weighted by the length of their texts, gaps counted as 0; 0 to 1
 * @param agreement how surely what is paired is a translation: the mean confidence of the beads
 *     with both sides, weighted likewise; 0 where there is none
 * @param derived whether the bitext is derived through a third version. It is made only of bitexts
 *     that pair versions of each other, and its confidences are products of theirs
 */
public record GapReport(
    List<Gap> sourceGaps,
    List<Gap> targetGaps,
    int doubtful,
    List<Conflict> conflicts,
    double coverage,
    double agreement,
    boolean derived) {
  /** Below this confidence a bead is in doubt. */
  public static final double DOUBT = 0.5;

  /** Below this coverage the two are hardly versions of each other. */
  public static final double UNRELATED = 0.4;

  /**
   * Below this agreement they are hardly versions either, however their numbers go together:
   * versions of a document have far more.
   */
  public static final double DISAGREEING = 0.78;

  /** A segment without a partner. */
  public record Gap(int segment, ParagraphPath path, String text) {}

  /** The two versions disagree on the original language of a paragraph. */
  public record Conflict(ParagraphPath path, Language source, Language target) {}

  public GapReport {
    sourceGaps = List.copyOf(sourceGaps);
    targetGaps = List.copyOf(targetGaps);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Reports on all beads of a bitext. Each list is empty where there is nothing to tell; the
   * confidence of a bitext without text is 0.
   */
  public static GapReport of(Bitext bitext) {
    List<Gap> sourceGaps = new ArrayList<>();
    List<Gap> targetGaps = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    int doubtful = 0;
    double weight = 0;
    double pairedWeight = 0;
    double sum = 0;
    for (Bead bead : bitext.alignment().beads()) {
      double length = bitext.sourceText(bead).length() + bitext.targetText(bead).length();
      weight += length;
      if (bead.isPair()) {
        pairedWeight += length;
        sum += length * bead.confidence();
        if (bead.confidence() < DOUBT) {
          doubtful++;
        }
        Segment source = bitext.sourceSegments().get(bead.source().start());
        Segment target = bitext.targetSegments().get(bead.target().start());
        conflict(source, target).filter(c -> !conflicts.contains(c)).ifPresent(conflicts::add);
      }
      gaps(
          bitext.sourceSegments(),
          bead.target().isEmpty(),
          bead.source().start(),
          bead.source().end(),
          sourceGaps);
      gaps(
          bitext.targetSegments(),
          bead.source().isEmpty(),
          bead.target().start(),
          bead.target().end(),
          targetGaps);
    }
    return new GapReport(
        sourceGaps,
        targetGaps,
        doubtful,
        conflicts,
        weight == 0 ? 0 : sum / weight,
        pairedWeight == 0 ? 0 : sum / pairedWeight,
        bitext.derivedThrough().isPresent());
  }

  /** Whether the two texts are hardly versions of each other. */
  public boolean isUnrelated() {
    return !derived && (coverage < UNRELATED || agreement < DISAGREEING);
  }

  private static Optional<Conflict> conflict(Segment source, Segment target) {
    return source
        .original()
        .flatMap(
            one ->
                target
                    .original()
                    .filter(other -> !other.equals(one))
                    .map(other -> new Conflict(source.path(), one, other)));
  }

  private static void gaps(
      List<Segment> segments, boolean alone, int start, int end, List<Gap> gaps) {
    if (alone) {
      for (int i = start; i < end; i++) {
        gaps.add(new Gap(i, segments.get(i).path(), segments.get(i).text()));
      }
    }
  }
}
