package dev.stele.structure;

import dev.stele.document.Step.Numbered;
import dev.stele.document.Step.Scheme;
import dev.stele.structure.Counter.Count;
import dev.stele.structure.Line.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which a line can go on from a position, with what they cost: to go on with an open
 * count costs nothing, to begin one at its first number little, anything else more.
 */
final class Moves {
  /** What it costs to take a label for the beginning of a sentence, or for one out of any count. */
  private static final double IGNORED = 2.2;

  /** The same where the file says that it is a heading, which is no sentence. */
  private static final double IGNORED_IN_HEADING = 5;

  /** The same where the text before breaks off, or what follows goes on in small letters. */
  private static final double IGNORED_IN_DOUBT = 0.5;

  private static final double DOUBT = 1;

  /** For each place behind the first among the levels that a form of label can have. */
  private static final double LESS_LIKELY = 0.4;

  private static final double SENTENCE_AS_HEADING = 2.5;
  private static final double HEADING_AS_PARAGRAPH = 0.5;
  private static final double FILE_HEADING_AS_PARAGRAPH = 1.5;
  private static final double HEADING_IN_LIST = 0.5;
  private static final double TEXT_BEHIND_NAME = 0.3;
  private static final double OTHER_FORM = 1.5;
  private static final double INTERRUPTED = 0.3;
  private static final double DEEPER = 0.3;
  private static final double OTHER_OUTER = 1;

  /** Numbers such as 1. are items only within a paragraph that is numbered in another form. */
  private static final double PARAGRAPHS_AS_ITEMS = 3.5;

  private final Numbering numbering;

  Moves(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * One way to go on.
   *
   * @param placement the place that the line takes
   * @param position what stands open behind it
   * @param cost from 0, low is good
   */
  record Move(Placement placement, Position position, double cost) {}

  /** All ways in which a line can go on; at least one. */
  List<Move> from(Position position, Line line) {
    if (!line.role().isBody()) {
      return List.of(new Move(new Placement.Aside(), position, 0));
    }
    List<Move> moves = new ArrayList<>();
    boolean doubtful = line.doubtful();
    for (Label label : line.labels()) {
      doubtful |= goesOnSmall(line, label) && label.levels().get(0) != Level.ITEM;
      int place = 0;
      for (Level level : label.levels()) {
        double cost = LESS_LIKELY * place++ + doubt(line, label, level);
        for (Move move : labelled(position, line, label, level)) {
          moves.add(new Move(move.placement(), move.position(), move.cost() + cost));
        }
      }
    }
    double ignored = ignored(line, doubtful);
    Optional<Label> stray = doubtful ? Optional.empty() : stray(line);
    moves.add(
        stray
            .map(label -> outOfCount(position, line, label, ignored))
            .orElseGet(() -> withoutLabel(position, line, ignored)));
    return moves;
  }

  /** The number or letter of a paragraph that stands where it fits no count. */
  private static Optional<Label> stray(Line line) {
    return line.labels().stream()
        .filter(label -> line.role() == Role.TEXT && !line.textBehind(label).isEmpty())
        .filter(label -> !label.levels().get(0).isDivision())
        .filter(label -> label.levels().get(0) != Level.SUBPARAGRAPH)
        .findFirst();
  }

  /** It is the label of its paragraph all the same, and the counts go on as if it had none. */
  private static Move outOfCount(Position position, Line line, Label label, double cost) {
    Numbered step = new Numbered(label.levels().get(0).scheme(), label.number());
    return new Move(new Placement.Paragraph(List.of(step), label), position.unlabelled(line), cost);
  }

  private static double ignored(Line line, boolean doubtful) {
    if (line.labels().isEmpty()) {
      return 0;
    }
    if (line.fileLevel() > 0) {
      return IGNORED_IN_HEADING;
    }
    return doubtful ? IGNORED_IN_DOUBT : IGNORED;
  }

  private static double doubt(Line line, Label label, Level level) {
    if (level == Level.ITEM) {
      return 0;
    }
    return (line.doubtful() ? DOUBT : 0) + (goesOnSmall(line, label) ? DOUBT : 0);
  }

  private static boolean goesOnSmall(Line line, Label label) {
    String text = line.textBehind(label);
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private List<Move> labelled(Position position, Line line, Label label, Level level) {
    return switch (level) {
      case PARAGRAPH -> paragraphs(position, line, label);
      case SUBPARAGRAPH -> subparagraphs(position, line, label);
      case ITEM -> items(position, line, label);
      default -> divisions(position, line, label, level);
    };
  }

  // --- without a label ---

  private static Move withoutLabel(Position position, Line line, double cost) {
    if (line.role() != Role.HEADING) {
      return new Move(new Placement.Unlabelled(), position.unlabelled(line), cost);
    }
    if (position.untitled() && line.labels().isEmpty()) {
      return new Move(new Placement.Title(), position.titled(), cost);
    }
    int depth = depthOfHeading(position.divisions(), line);
    Division division = Division.named(line.fileLevel(), line.tagged());
    return new Move(new Placement.Named(depth), position.open(depth, division, false), cost);
  }

  /** A reply takes the place of the reply before it; other headings end those of their rank. */
  private static int depthOfHeading(List<Division> divisions, Line line) {
    if (line.tagged()) {
      for (int i = divisions.size() - 1; i > 0; i--) {
        if (divisions.get(i).closed() && divisions.get(i).level().isEmpty()) {
          return i;
        }
      }
    }
    int depth = divisions.size();
    while (depth > 1 && endsWith(divisions.get(depth - 1), line)) {
      depth--;
    }
    return depth;
  }

  private static boolean endsWith(Division division, Line line) {
    if (line.fileLevel() > 0 && division.fileLevel() > 0) {
      return division.fileLevel() >= line.fileLevel();
    }
    return division.isPassing() || division.is(Level.ARTICLE);
  }

  // --- divisions ---

  private List<Move> divisions(Position position, Line line, Label label, Level level) {
    String text = line.textBehind(label);
    boolean heading = isHeading(line, text, level);
    if (level == Level.HEADING && (!heading || text.isEmpty())) {
      return List.of();
    }
    double cost = 0;
    if (!heading) {
      cost = level == Level.ARTICLE ? TEXT_BEHIND_NAME : SENTENCE_AS_HEADING;
    } else if (level == Level.HEADING && line.next().contains(label.form())) {
      cost = HEADING_IN_LIST;
    }
    List<Move> moves = new ArrayList<>();
    for (Opening opening : openings(position, line, label, level)) {
      Count count = opening.count();
      Division division =
          Division.numbered(level, count.counter(), line.fileLevel(), line.tagged());
      Position opened = position.open(opening.depth(), division, text.isEmpty());
      if (level == Level.ARTICLE) {
        opened = withArticle(opened, count.counter());
      }
      Numbered step = new Numbered(level.scheme(), label.number());
      moves.add(
          new Move(
              new Placement.Division(opening.depth(), step, label, heading),
              opened,
              cost + count.cost()));
    }
    return moves;
  }

  private boolean isHeading(Line line, String text, Level level) {
    if (line.fileLevel() > 0 || text.isEmpty() || numbering.looksLikeHeading(text)) {
      return true;
    }
    return level.isNamed() && !line.beforeDivision() && numbering.looksLikeTitle(text);
  }

  /** Where a division can open: how many stay open before it, and its count. */
  private record Opening(int depth, Count count) {}

  private static List<Opening> openings(Position position, Line line, Label label, Level level) {
    List<Division> open = position.divisions();
    List<Opening> openings = new ArrayList<>();
    int depth = depthOf(open, line, level);
    if (level == Level.ARTICLE) {
      List<Division> left = position.closeTo(depth);
      innermostArticles(left)
          .ifPresent(
              counter -> counter.next(label).forEach(c -> openings.add(new Opening(depth, c))));
      double start = innermostArticles(left).isPresent() ? Counter.RESTART : Counter.START;
      Counter.first(label, start).forEach(c -> openings.add(new Opening(depth, c)));
      return openings;
    }
    for (int i = open.size() - 1; i > 0; i--) {
      if (open.get(i).is(level)) {
        int stay = i;
        open.get(i).counter().next(label).forEach(c -> openings.add(new Opening(stay, c)));
      }
    }
    double start = Counter.START;
    for (Division division : open.subList(depth, open.size())) {
      if (division.is(level)) {
        start = division.counter().form().equals(label.form()) ? Counter.RESTART : OTHER_FORM;
      }
    }
    Counter.first(label, start).forEach(c -> openings.add(new Opening(depth, c)));
    return openings;
  }

  /** How many of the open divisions hold a new one of a level. */
  private static int depthOf(List<Division> open, Line line, Level level) {
    if (level == Level.ANNEX) {
      return 1;
    }
    int depth = open.size();
    while (depth > 1) {
      Division last = open.get(depth - 1);
      boolean holds =
          last.closed()
              || (last.level().isPresent() && last.level().get().compareTo(level) < 0)
              || (last.fileLevel() > 0 && line.fileLevel() > last.fileLevel());
      if (holds) {
        break;
      }
      depth--;
    }
    return depth;
  }

  private static Optional<Counter> innermostArticles(List<Division> open) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).articles().isOpen()) {
        return Optional.of(open.get(i).articles());
      }
      if (open.get(i).closed()) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Articles are counted on through chapters and parts, so what holds them keeps the count. */
  private static Position withArticle(Position opened, Counter counter) {
    List<Division> divisions = new ArrayList<>(opened.divisions());
    int holder = divisions.size() - 2;
    divisions.set(holder, divisions.get(holder).withArticles(counter));
    return opened.in(divisions);
  }

  // --- numbered paragraphs ---

  private List<Move> paragraphs(Position position, Line line, Label label) {
    double cost = 0;
    if (line.fileLevel() > 0) {
      cost = FILE_HEADING_AS_PARAGRAPH;
    } else if (line.role() == Role.HEADING || isHeading(line, line.textBehind(label), Level.ITEM)) {
      cost = HEADING_AS_PARAGRAPH;
    }
    List<Division> open = position.divisions();
    List<Move> moves = new ArrayList<>();
    for (int i = open.size() - 1; i >= 0; i--) {
      for (Count count : open.get(i).paragraphs().next(label)) {
        moves.add(paragraph(position, line, label, i, count, cost));
      }
      if (open.get(i).bars()) {
        break;
      }
    }
    boolean again = position.innermost().paragraphs().isOpen();
    for (Count count : Counter.first(label, again ? Counter.RESTART : Counter.START)) {
      moves.add(paragraph(position, line, label, open.size() - 1, count, cost));
    }
    return moves;
  }

  private static Move paragraph(
      Position position, Line line, Label label, int holder, Count count, double cost) {
    List<Division> counted = new ArrayList<>(position.divisions());
    counted.set(holder, counted.get(holder).withParagraphs(count.counter()));
    return new Move(
        new Placement.Paragraph(List.of(new Numbered(Scheme.PARAGRAPH, label.number())), label),
        position.paragraph(line, counted, 0, 0),
        cost + count.cost());
  }

  /** 1.1 goes on from 1, 1.2 from 1.1, and 2.1 from 2 or, less likely, from 1.2. */
  private static List<Move> subparagraphs(Position position, Line line, Label label) {
    Counter last = new Counter(label.form(), position.inner(), position.inner());
    List<Count> counts = new ArrayList<>();
    if (position.outer() == label.outer()) {
      counts.addAll(last.next(label));
    } else {
      double other = isOpenParagraph(position, label.outer()) ? 0 : OTHER_OUTER;
      counts.addAll(Counter.first(label, Counter.START + other));
    }
    List<Numbered> steps =
        List.of(
            new Numbered(Scheme.PARAGRAPH, label.outer()),
            new Numbered(Scheme.SUBPARAGRAPH, label.number()));
    return counts.stream()
        .map(
            count ->
                new Move(
                    new Placement.Paragraph(steps, label),
                    position.paragraph(
                        line, position.divisions(), label.outer(), count.counter().count()),
                    count.cost()))
        .toList();
  }

  private static boolean isOpenParagraph(Position position, int number) {
    return position.divisions().stream()
        .anyMatch(
            d ->
                (d.paragraphs().isOpen() && d.paragraphs().printed() == number)
                    || (d.is(Level.HEADING) && d.counter().printed() == number));
  }

  // --- items ---

  private static List<Move> items(Position position, Line line, Label label) {
    ItemList items = position.items();
    boolean interrupted = position.unlabelled() >= 0;
    boolean nests = !items.isEmpty() && (!interrupted || position.labelledLeadsIn());
    List<Move> moves = new ArrayList<>();
    moves.addAll(goOn(position, line, label, items, position.suspended()));
    moves.addAll(goOn(position, line, label, position.suspended(), ItemList.NONE));
    if (nests && !items.counts(label.form())) {
      for (Count count : Counter.first(label, Counter.START + DEEPER)) {
        ItemList nested = items.at(items.counters().size(), count.counter());
        moves.add(item(position, line, label, nested, position.suspended(), count.cost()));
      }
    }
    if (!nests) {
      moves.addAll(newList(position, line, label));
    } else if (items.counts(label.form())) {
      for (Count count : Counter.first(label, Counter.RESTART)) {
        ItemList again = items.at(0, count.counter());
        moves.add(item(position, line, label, again, position.suspended(), count.cost()));
      }
    }
    return moves;
  }

  private static List<Move> goOn(
      Position position, Line line, Label label, ItemList list, ItemList before) {
    boolean interrupted = position.unlabelled() >= 0 || !list.equals(position.items());
    List<Move> moves = new ArrayList<>();
    for (int level = 0; level < list.counters().size(); level++) {
      for (Count count : list.counters().get(level).next(label)) {
        double cost = count.cost() + (interrupted ? INTERRUPTED : 0);
        moves.add(item(position, line, label, list.at(level, count.counter()), before, cost));
      }
    }
    return moves;
  }

  private static List<Move> newList(Position position, Line line, Label label) {
    int owner = position.ownerOfNewList();
    boolean below = owner >= 0 && owner == position.items().owner();
    boolean fits =
        label.levels().get(0) == Level.ITEM
            || (below && !label.form().equals(position.paragraphForm()));
    double start = fits ? Counter.START : PARAGRAPHS_AS_ITEMS;
    ItemList before = position.items().isEmpty() ? position.suspended() : position.items();
    return Counter.first(label, start).stream()
        .map(
            count ->
                item(
                    position,
                    line,
                    label,
                    new ItemList(owner, List.of(count.counter())),
                    before,
                    count.cost()))
        .toList();
  }

  private static Move item(
      Position position, Line line, Label label, ItemList list, ItemList before, double cost) {
    List<Numbered> steps = new ArrayList<>();
    for (Counter counter : list.counters()) {
      Scheme scheme = steps.size() % 2 == 0 ? Scheme.ITEM : Scheme.SUBITEM;
      steps.add(new Numbered(scheme, counter.printed()));
    }
    return new Move(
        new Placement.Item(list.owner(), steps, label), position.item(line, list, before), cost);
  }
}
