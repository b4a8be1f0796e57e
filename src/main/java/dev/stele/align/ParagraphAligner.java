package dev.stele.align;

import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.lexicon.PairLexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs the paragraphs of two documents. The longest way through both in their common order comes
 * first; what it leaves over is searched again, so that a section which stands elsewhere finds its
 * partner and nothing else moves.
 */
final class ParagraphAligner {
  private static final int MOST_MOVES = 64;

  private final PairLexicon lexicon;

  ParagraphAligner(PairLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Pairs paragraphs.
   *
   * @return by source paragraph: its target paragraph, or -1
   */
  int[] pair(List<Paragraph> sources, List<Paragraph> targets) {
    int[] partners = new int[sources.size()];
    Arrays.fill(partners, -1);
    for (Group group : Group.values()) {
      pair(group.of(sources), group.of(targets), sources, targets, partners);
    }
    return partners;
  }

  /** Paragraphs that only ever answer their own kind. */
  private enum Group {
    MASTHEAD,
    CONTENTS,
    BODY,
    FOOTNOTE;

    List<Integer> of(List<Paragraph> paragraphs) {
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < paragraphs.size(); i++) {
        if (of(paragraphs.get(i).kind()) == this) {
          members.add(i);
        }
      }
      return members;
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

  private void pair(
      List<Integer> fromIndices,
      List<Integer> toIndices,
      List<Paragraph> sources,
      List<Paragraph> targets,
      int[] partners) {
    List<Integer> from = fromIndices;
    List<Integer> to = toIndices;
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    SectionEvidence sections =
        new SectionEvidence(paths(from, sources), paths(to, targets), lexicon);
    Model model = null;
    for (int move = 0; move < MOST_MOVES && !from.isEmpty() && !to.isEmpty(); move++) {
      List<Paragraph> some = from.stream().map(sources::get).toList();
      List<Paragraph> others = to.stream().map(targets::get).toList();
      List<Integer> restFrom = new ArrayList<>();
      List<Integer> restTo = new ArrayList<>();
      int found = 0;
      Corpus corpus =
          new Corpus(
              lexicon,
              List.of(
                  new TextPair(
                      some.stream().map(Paragraph::text).toList(),
                      others.stream().map(Paragraph::text).toList())));
      model = corpus.firstModel();
      UnitText source = corpus.source(0);
      UnitText target = corpus.target(0);
      int[] room = new int[corpus.vocabulary().size()];
      Evidence labels = new LabelEvidence(some, others, sections);
      Path path = null;
      for (int pass = 0; pass < 2; pass++) {
        Postings postings = new Postings(target, room);
        Evidence text = new TextEvidence(source, target, model, postings, Weights.TEXT);
        path =
            new Search(
                    Band.full(source.size(), target.size()),
                    ShapePrior.ofParagraphs(),
                    new Sum(text, labels))
                .path();
        postings.release(target);
        model = corpus.learn(model, List.of(path));
      }
      for (int b = 0; b < path.size(); b++) {
        if (path.isPair(b)) {
          partners[from.get(path.source(b))] = to.get(path.target(b));
          found++;
        } else if (path.source(b + 1) > path.source(b)) {
          restFrom.add(from.get(path.source(b)));
        } else {
          restTo.add(to.get(path.target(b)));
        }
      }
      if (found == 0) {
        break;
      }
      from = restFrom;
      to = restTo;
    }
  }

  private static List<ParagraphPath> paths(List<Integer> indices, List<Paragraph> paragraphs) {
    return indices.stream().map(i -> paragraphs.get(i).path()).toList();
  }
}
