package dev.stele.align;

import java.util.List;

/**
 * How the ends of segments go together, and at which of them translators join segments: a question
 * is translated by a question, and a heading is not joined to the sentence below it. Learned from
 * the texts at hand, since every hand punctuates in its own way.
 */
final class EndingModel {
  private static final int KINDS = Ending.values().length;

  /** How many times likelier than by chance an end is translated by the same, before any bead. */
  private static final double SAME = 4;

  /** Beads that this is worth beside those at hand. */
  private static final double TOGETHER_EXPERIENCE = 30;

  /** Segments that the average is worth beside those of one ending. */
  private static final double INSIDE_EXPERIENCE = 10;

  /** How much of all boundaries lie inside beads, and of how many that is known before any. */
  private static final double INSIDE = 0.1;

  private final double[][] together;
  private final double[] sourceInside;
  private final double[] targetInside;

  private EndingModel(double[][] together, double[] sourceInside, double[] targetInside) {
    this.together = together;
    this.sourceInside = sourceInside;
    this.targetInside = targetInside;
  }

  /**
   * What the beads of paths teach.
   *
   * @param paths one for each pair of texts, or none where nothing is aligned yet
   */
  static EndingModel of(List<UnitText> sources, List<UnitText> targets, List<Path> paths) {
    double[][] beads = new double[KINDS][KINDS];
    Boundaries inSources = new Boundaries();
    Boundaries inTargets = new Boundaries();
    for (int k = 0; k < paths.size(); k++) {
      Path path = paths.get(k);
      UnitText source = sources.get(k);
      UnitText target = targets.get(k);
      for (int b = 0; b < path.size(); b++) {
        if (path.isPair(b)) {
          inSources.add(source, path.source(b), path.source(b + 1));
          inTargets.add(target, path.target(b), path.target(b + 1));
          beads[last(source, path.source(b + 1))][last(target, path.target(b + 1))]++;
        }
      }
    }
    return new EndingModel(
        together(beads, shares(sources), shares(targets)), inSources.logs(), inTargets.logs());
  }

  private static int last(UnitText text, int end) {
    return text.ending(end - 1).index();
  }

  private static double[] shares(List<UnitText> texts) {
    double[] shares = new double[KINDS];
    double all = KINDS;
    for (UnitText text : texts) {
      all += text.size();
      for (int segment = 0; segment < text.size(); segment++) {
        shares[text.ending(segment).index()]++;
      }
    }
    for (int kind = 0; kind < KINDS; kind++) {
      shares[kind] = (shares[kind] + 1) / all;
    }
    return shares;
  }

  /** The logarithm of how much oftener two ends stand in a bead than by chance. */
  private static double[][] together(double[][] beads, double[] source, double[] target) {
    double count = TOGETHER_EXPERIENCE;
    double expected = 0;
    for (int s = 0; s < KINDS; s++) {
      for (int t = 0; t < KINDS; t++) {
        count += beads[s][t];
        expected += source[s] * target[t] * general(s, t);
      }
    }
    double[][] logs = new double[KINDS][KINDS];
    for (int s = 0; s < KINDS; s++) {
      for (int t = 0; t < KINDS; t++) {
        double byChance = source[s] * target[t];
        double before = byChance * general(s, t) / expected;
        logs[s][t] = Math.log((beads[s][t] + TOGETHER_EXPERIENCE * before) / count / byChance);
      }
    }
    return logs;
  }

  private static double general(int source, int target) {
    return source == target ? SAME : 1;
  }

  /** Where the boundaries behind segments lie: inside beads or between them. */
  private static final class Boundaries {
    private final double[] inside = new double[KINDS];
    private final double[] all = new double[KINDS];

    void add(UnitText text, int start, int end) {
      for (int segment = start; segment < end; segment++) {
        int kind = text.ending(segment).index();
        all[kind]++;
        if (segment + 1 < end) {
          inside[kind]++;
        }
      }
    }

    /** The logarithm of how much oftener than on average a boundary lies inside a bead. */
    double[] logs() {
      double insides = 1;
      double alls = 1 / INSIDE;
      for (int kind = 0; kind < KINDS; kind++) {
        insides += inside[kind];
        alls += all[kind];
      }
      double average = insides / alls;
      double[] logs = new double[KINDS];
      for (int kind = 0; kind < KINDS; kind++) {
        double share =
            (inside[kind] + INSIDE_EXPERIENCE * average) / (all[kind] + INSIDE_EXPERIENCE);
        logs[kind] = Math.log(share / average);
      }
      return logs;
    }
  }

  /** The log-likelihood ratio of a bead, by how its segments end. */
  double ratio(UnitText source, UnitText target, int i, int i2, int j, int j2) {
    return together[last(source, i2)][last(target, j2)]
        + joined(sourceInside, source, i, i2)
        + joined(targetInside, target, j, j2);
  }

  private static double joined(double[] inside, UnitText text, int start, int end) {
    double sum = 0;
    for (int segment = start; segment < end - 1; segment++) {
      sum += inside[text.ending(segment).index()];
    }
    return sum;
  }
}
