package dev.stele.align;

import static java.util.Comparator.comparing;

import dev.stele.document.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What in two texts speaks for their being translations of each other.
 *
 * @param links in the order of the source; on either side no two overlap; perhaps none
 * @param sourceRest what of the source no link explains, without marks and blanks around, in order
 * @param targetRest the same of the target
 * @param proportion how the lengths go together
 */
public record Explanation(
    List<Link> links, List<Mark> sourceRest, List<Mark> targetRest, Proportion proportion) {

  /** As much text between two places that nothing else is linked with is taken for small words. */
  private static final int MOST_BETWEEN = 12;

  /**
   * How the lengths of two texts go together.
   *
   * @param ofUsual the length of the target for that of the source, as a multiple of what is usual:
   *     1 where the texts are exactly in proportion; above 0
   * @param says the log-likelihood ratio, in natural units; below 0 where it speaks against them
   */
  public record Proportion(double ofUsual, double says) {}

  public Explanation {
    links = List.copyOf(links);
    sourceRest = List.copyOf(sourceRest);
    targetRest = List.copyOf(targetRest);
  }

  /**
   * Where the target renders a stretch of the source: the places that are linked with any part of
   * it, and the small words between them.
   *
   * @return in order, not overlapping, no two of them close together; empty where no link tells
   */
  public List<Mark> rendering(Mark stretch) {
    return opposite(stretch, Link::source, Link::target);
  }

  /** Where the source has what a stretch of the target renders; as {@link #rendering}. */
  public List<Mark> origin(Mark stretch) {
    return opposite(stretch, Link::target, Link::source);
  }

  private List<Mark> opposite(Mark stretch, Function<Link, Mark> from, Function<Link, Mark> to) {
    List<Mark> rendered = new ArrayList<>();
    List<Link> inOrder = links.stream().sorted(comparing(link -> to.apply(link).start())).toList();
    boolean close = false;
    for (Link link : inOrder) {
      Mark place = to.apply(link);
      Mark linked = from.apply(link);
      if (linked.start() >= stretch.end() || linked.end() <= stretch.start()) {
        close = false;
        continue;
      }
      Mark last = close ? rendered.remove(rendered.size() - 1) : place;
      if (place.start() - last.end() <= MOST_BETWEEN) {
        rendered.add(new Mark(last.start(), place.end()));
      } else {
        rendered.add(last);
        rendered.add(place);
      }
      close = true;
    }
    return rendered;
  }
}
