package dev.stele.align;

import dev.stele.lexicon.UnitStatistics;
import dev.stele.lexicon.Units;
import dev.stele.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks once more at the beads of a path, to tell apart what spoke for each. */
final class Examiner {
  private final UnitText source;
  private final UnitText target;
  private final Vocabulary vocabulary;
  private final UnitStatistics statistics;
  private final LexicalEvidence lexical;
  private final LengthEvidence lengths;
  private final Optional<Evidence> meaning;

  Examiner(
      UnitText source,
      UnitText target,
      Vocabulary vocabulary,
      Model model,
      Postings postings,
      Optional<Evidence> meaning) {
    this.meaning = meaning;
    this.source = source;
    this.target = target;
    this.vocabulary = vocabulary;
    statistics = model.words().target();
    lexical =
        new LexicalEvidence(source, target, model.words(), postings, Weights.TEXT, Shape.LONGEST);
    lengths = new LengthEvidence(source, target, model.lengths());
  }

  /** What was found for each bead, in their order. */
  List<FoundBead> examine(SurePath sure) {
    Path path = sure.path();
    List<FoundBead> found = new ArrayList<>(path.size());
    for (int b = 0; b < path.size(); b++) {
      int i = path.source(b);
      int i2 = path.source(b + 1);
      int j = path.target(b);
      int j2 = path.target(b + 1);
      for (int segment = i; segment < i2; segment++) {
        lexical.enter(segment, j, j2);
      }
      double posterior = sure.posteriors()[b];
      if (path.isPair(b)) {
        double all = lexical.of(i, i2, j, j2);
        double values = Math.min(values(i, i2, j, j2), Math.max(0, all));
        double length = Weights.TEXT.length() * lengths.of(i, i2, j, j2);
        double meant = meaning.isPresent() ? meaning.get().of(i, i2, j, j2) : 0;
        found.add(
            bead(path, b, BeadEvidence.ofPair(all - values, values, length, meant, posterior)));
      } else {
        found.add(bead(path, b, BeadEvidence.ofGap(posterior)));
      }
    }
    return found;
  }

  private static FoundBead bead(Path path, int at, BeadEvidence evidence) {
    return new FoundBead(
        new Span(path.source(at), path.source(at + 1)),
        new Span(path.target(at), path.target(at + 1)),
        evidence);
  }

  /** About what the values say that both sides have. */
  private double values(int i, int i2, int j, int j2) {
    double sum = 0;
    for (int p = target.start(j); p < target.start(j2); p++) {
      int unit = target.unit(p);
      if (Units.isValue(vocabulary.unit(unit)) && occurs(unit, i, i2)) {
        double share = statistics.share(unit) * (source.start(i2) - source.start(i));
        sum -= (Weights.TEXT.forward() + Weights.TEXT.backward()) * Math.log(Math.min(1, share));
      }
    }
    return sum;
  }

  private boolean occurs(int unit, int i, int i2) {
    for (int p = source.start(i); p < source.start(i2); p++) {
      if (source.unit(p) == unit) {
        return true;
      }
    }
    return false;
  }
}
