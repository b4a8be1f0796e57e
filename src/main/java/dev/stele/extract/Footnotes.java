package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.document.NoteMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the footnotes that stood at the foot of pages behind the paragraphs that call them. */
final class Footnotes {
  private final List<Draft> drafts;
  private final List<List<PageNote>> behind = new ArrayList<>();
  private final List<Set<NoteMark>> called = new ArrayList<>();

  private Footnotes(List<Draft> drafts) {
    this.drafts = new ArrayList<>(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      behind.add(new ArrayList<>());
      called.add(new HashSet<>());
    }
  }

  /**
   * The paragraphs with their footnotes. A note that nothing calls stands behind the last paragraph
   * of its page; marks that call no note go back into the text.
   */
  static List<Draft> place(List<Draft> drafts, List<PageNote> notes) {
    if (drafts.isEmpty()) {
      return notes.stream().map(Footnotes::draft).toList();
    }
    Footnotes footnotes = new Footnotes(drafts);
    notes.forEach(footnotes::place);
    return footnotes.inOrder();
  }

  private void place(PageNote note) {
    if (!placeByMark(note, 0) && !placeByDigits(note) && !placeByMark(note, 1)) {
      int last = 0;
      for (int i = 0; i < drafts.size(); i++) {
        if (drafts.get(i).page() <= note.page()) {
          last = i;
        }
      }
      behind.get(last).add(note);
    }
  }

  private boolean isNear(int draft, PageNote note, int pages) {
    return drafts.get(draft).page() <= note.page() + pages
        && drafts.get(draft).lastPage() >= note.page() - pages;
  }

  private boolean placeByMark(PageNote note, int pages) {
    for (int i = 0; i < drafts.size(); i++) {
      if (!isNear(i, note, pages)) {
        continue;
      }
      for (NoteMark mark : drafts.get(i).text().marks()) {
        if (mark.mark().equals(note.mark()) && called.get(i).add(mark)) {
          behind.get(i).add(note);
          return true;
        }
      }
    }
    return false;
  }

  /** Some programs lose that a mark was raised: it is a number right behind a word then. */
  private boolean placeByDigits(PageNote note) {
    if (!Character.isDigit(note.mark().charAt(0))) {
      return false;
    }
    Pattern digits =
        Pattern.compile(
            "(?<=[\\p{L}&&[^\\p{IsHan}]][.,;:)”\"’»]{0,3})" + note.mark() + "(?=$|[\\s.,;:)])");
    for (int i = 0; i < drafts.size(); i++) {
      if (!isNear(i, note, 0)) {
        continue;
      }
      MarkedText text = drafts.get(i).text();
      Matcher matcher = digits.matcher(text.text());
      if (matcher.find()) {
        int at = matcher.start();
        MarkedText marked = text.without(at, matcher.end()).marked(at, note.mark());
        drafts.set(i, drafts.get(i).with(marked));
        Set<NoteMark> kept = called.get(i);
        List<NoteMark> moved = kept.stream().toList();
        kept.clear();
        for (NoteMark mark : moved) {
          boolean later = mark.offset() > at;
          kept.add(
              new NoteMark(
                  later ? mark.offset() - note.mark().length() : mark.offset(), mark.mark()));
        }
        kept.add(new NoteMark(at, note.mark()));
        behind.get(i).add(note);
        return true;
      }
    }
    return false;
  }

  private List<Draft> inOrder() {
    List<Draft> all = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Set<NoteMark> calls = called.get(i);
      all.add(drafts.get(i).with(drafts.get(i).text().keepingOnly(calls::contains)));
      behind.get(i).forEach(note -> all.add(draft(note)));
    }
    return all;
  }

  private static Draft draft(PageNote note) {
    MarkedText text = note.text().keepingOnly(mark -> false).tidy();
    return new Draft(text, new Block.Kind.Footnote(note.mark()), note.page(), note.page(), 0.8);
  }
}
