package dev.stele.align;

import dev.stele.document.Paragraph;
import dev.stele.lexicon.PairLexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pairs the paragraphs of two documents. The longest way through both in their common order comes
 * first; what it leaves over is searched again, so that a section which stands elsewhere finds its
 * partner and nothing else moves.
 */
final class ParagraphAligner {
  private static final int PASSES = 2;

  /** In the common order nearly every paragraph has its partner. */
  private static final ShapePrior IN_ORDER = ShapePrior.ofSingles(0.96);

  /** Of what is left over little has one, so a pair has to be well supported. */
  private static final ShapePrior MOVED = ShapePrior.ofSingles(0.0003);

  /** Beside neighbours that answer each other most have one. */
  private static final ShapePrior BESIDE = ShapePrior.ofSingles(0.9);

  /** More sections out of order than this are not looked for. */
  private static final int MOST_MOVES = 64;

  /** How sure it is that nothing answers where the other document has nothing of the kind. */
  private static final double NO_COUNTERPART = 0.95;

  private final PairLexicon lexicon;
  private final List<Paragraph> sources;
  private final List<Paragraph> targets;
  private final ParagraphPairs pairs;

  private ParagraphAligner(PairLexicon lexicon, List<Paragraph> sources, List<Paragraph> targets) {
    this.lexicon = lexicon;
    this.sources = sources;
    this.targets = targets;
    pairs = new ParagraphPairs(sources.size(), targets.size());
  }

  /** Pairs all paragraphs of two documents. */
  static ParagraphPairs pair(
      PairLexicon lexicon, List<Paragraph> sources, List<Paragraph> targets) {
    ParagraphAligner aligner = new ParagraphAligner(lexicon, sources, targets);
    for (Group group : Group.values()) {
      if (group != Group.CONTENTS) {
        aligner.pair(group.of(sources), group.of(targets));
      }
    }
    aligner.pairContents();
    return aligner.pairs;
  }

  /**
   * Pairs the lines of the contents, after the headings: a line repeats a heading, and answers
   * where the heading does. Only lines that repeat none are compared.
   */
  private void pairContents() {
    Map<String, Integer> headings = new HashMap<>();
    for (int p = 0; p < sources.size(); p++) {
      if (sources.get(p).kind() == Paragraph.Kind.HEADING && pairs.isPaired(p)) {
        headings.putIfAbsent(sources.get(p).text(), p);
      }
    }
    Map<String, Integer> lines = new HashMap<>();
    for (int q : Group.CONTENTS.of(targets)) {
      lines.putIfAbsent(targets.get(q).text(), q);
    }
    Set<Integer> answered = new HashSet<>();
    for (int p : Group.CONTENTS.of(sources)) {
      Integer heading = headings.get(sources.get(p).text());
      Integer line = heading == null ? null : lines.get(targets.get(pairs.partner(heading)).text());
      if (line != null && answered.add(line)) {
        pairs.pair(p, line, 0, pairs.sourcePosterior(heading));
      }
    }
    pair(
        IntStream.of(Group.CONTENTS.of(sources)).filter(p -> !pairs.isPaired(p)).toArray(),
        IntStream.of(Group.CONTENTS.of(targets)).filter(q -> !answered.contains(q)).toArray());
  }

  /** Paragraphs that only ever answer their own kind. */
  private enum Group {
    MASTHEAD,
    CONTENTS,
    BODY,
    FOOTNOTE;

    int[] of(List<Paragraph> paragraphs) {
      return IntStream.range(0, paragraphs.size())
          .filter(i -> of(paragraphs.get(i).kind()) == this)
          .toArray();
    }

    private static Group of(Paragraph.Kind kind) {
      return switch (kind) {
        case MASTHEAD -> MASTHEAD;
        case CONTENTS -> CONTENTS;
        case FOOTNOTE -> FOOTNOTE;
        case HEADING, ORIGINAL_TAG, DATE, TEXT, ROW -> BODY;
      };
    }
  }

  private void pair(int[] from, int[] to) {
    if (from.length == 0 || to.length == 0) {
      IntStream.of(from).forEach(p -> pairs.leaveSource(p, NO_COUNTERPART));
      IntStream.of(to).forEach(p -> pairs.leaveTarget(p, NO_COUNTERPART));
      return;
    }
    List<Paragraph> some = IntStream.of(from).mapToObj(sources::get).toList();
    List<Paragraph> others = IntStream.of(to).mapToObj(targets::get).toList();
    SectionEvidence sections = new SectionEvidence(some, others, lexicon);
    LabelEvidence labels = new LabelEvidence(some, others, sections);
    Corpus corpus = new Corpus(lexicon, List.of(new TextPair(texts(some), texts(others))));
    int[] room = new int[corpus.vocabulary().size()];
    Model model = corpus.firstModel();
    Postings postings = new Postings(corpus.target(0), room);
    Band band = Skeleton.wideBand(corpus.source(0), corpus.target(0), model.words(), postings);
    postings.release();
    Part whole = new Part(corpus.source(0), corpus.target(0), labels);
    for (int pass = 1; pass < PASSES; pass++) {
      model = corpus.learn(model, List.of(whole.search(model, band, IN_ORDER, room).path()));
    }
    int[] i = IntStream.range(0, from.length).toArray();
    int[] j = IntStream.range(0, to.length).toArray();
    Rest rest = keep(whole.search(model, band, IN_ORDER, room), i, j, from, to, labels);
    for (int move = 0; move < MOST_MOVES && !rest.isEmpty(); move++) {
      Rest next =
          keep(
              whole.select(rest).search(model, rest.band(), MOVED, room),
              rest.sources(),
              rest.targets(),
              from,
              to,
              labels);
      if (next.sources().length == rest.sources().length) {
        break;
      }
      rest = next;
    }
    for (Rest beside : new Neighbourhood(pairs, from, to).unpaired()) {
      keep(
          whole.select(beside).search(model, beside.band(), BESIDE, room),
          beside.sources(),
          beside.targets(),
          from,
          to,
          labels);
    }
  }

  private static List<String> texts(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::text).toList();
  }

  /** Some paragraphs of both sides, to be searched for a way through in order. */
  private record Part(UnitText source, UnitText target, LabelEvidence labels) {
    Part select(Rest rest) {
      return new Part(
          source.select(rest.sources()),
          target.select(rest.targets()),
          labels.select(rest.sources(), rest.targets()));
    }

    SurePath search(Model model, Band band, ShapePrior prior, int[] room) {
      Postings postings = new Postings(target, room);
      Evidence text = new TextEvidence(source, target, model, postings, Weights.TEXT, 1);
      SurePath path = new Search(band, prior, new Sum(text, labels)).surePath();
      postings.release();
      return path;
    }
  }

  /** Keeps the pairs of a path, and tells what is left. */
  private Rest keep(SurePath sure, int[] i, int[] j, int[] from, int[] to, LabelEvidence labels) {
    Path path = sure.path();
    IntStream.Builder restSources = IntStream.builder();
    IntStream.Builder restTargets = IntStream.builder();
    for (int b = 0; b < path.size(); b++) {
      double posterior = sure.posteriors()[b];
      if (path.isPair(b)) {
        int s = i[path.source(b)];
        int t = j[path.target(b)];
        pairs.pair(from[s], to[t], labels.ofLabels(s, t), posterior);
      } else if (path.source(b + 1) > path.source(b)) {
        restSources.add(i[path.source(b)]);
        pairs.leaveSource(from[i[path.source(b)]], posterior);
      } else {
        restTargets.add(j[path.target(b)]);
        pairs.leaveTarget(to[j[path.target(b)]], posterior);
      }
    }
    return new Rest(restSources.build().toArray(), restTargets.build().toArray());
  }
}
