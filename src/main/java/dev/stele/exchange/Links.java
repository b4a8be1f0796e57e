package dev.stele.exchange;

import dev.stele.document.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a file says of the beads of a bitext.
 *
 * @param sourceLanguage the language of the side that the file calls the source; empty where it
 *     does not say, and then it is that of the bitext
 * @param sourceTexts the segments of that side as the file has them, in order; empty where it does
 *     not quote them as a whole
 * @param targetTexts likewise of the other side
 * @param links in the order of the file
 */
record Links(
    Optional<Language> sourceLanguage,
    Optional<List<String>> sourceTexts,
    Optional<List<String>> targetTexts,
    List<Link> links) {

  /** What a file says of a link besides its ends. */
  enum Mark {
    /** A person has put it right. */
    REVIEWED,
    /** A person has found that the two do not translate each other. */
    REJECTED,
    /** A program has put it so. */
    AUTOMATIC,
    /** Nothing; where the link is another than before, a person has changed it. */
    NONE
  }

  /**
   * A link.
   *
   * @param line where the file has it, from 1
   */
  record Link(int line, End source, End target, Mark mark) {
    Link turned() {
      return new Link(line, /* source= */ target, /* target= */ source, mark);
    }
  }

  /**
   * A side of a link.
   *
   * @param segments indices of segments from 0: of those that the file quotes as a whole, or else
   *     of those of the bitext; perhaps none
   * @param text the text of the segments, which counts where the indices say otherwise; empty where
   *     the file does not quote it link by link
   */
  record End(List<Integer> segments, Optional<String> text) {
    End {
      segments = List.copyOf(segments);
    }
  }

  Links {
    links = List.copyOf(links);
  }

  /** The same with the target as the source. */
  Links turned(Language newSource) {
    return new Links(
        Optional.of(newSource),
        /* sourceTexts= */ targetTexts,
        /* targetTexts= */ sourceTexts,
        links.stream().map(Link::turned).toList());
  }
}
