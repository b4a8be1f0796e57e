package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the masthead and finds the title of a document. */
final class FirstPage {
  /** Among so many paragraphs a masthead is looked for. */
  private static final int REACH = 30;

  /** The longest title, in UTF-16 code units. */
  private static final int LONGEST_TITLE = 500;

  private final List<Draft> drafts;
  private final List<String> furniture;
  private final int title;

  /**
   * @param drafts the paragraphs of the document
   * @param furniture the lines that were taken off its pages
   */
  FirstPage(List<Draft> drafts, List<String> furniture) {
    this.drafts = new ArrayList<>(drafts);
    this.furniture = List.copyOf(furniture);
    int last = lastMastheadLine();
    title = title(last);
    int end = title >= 0 ? title : last + 1;
    for (int i = 0; i < end; i++) {
      Draft draft = this.drafts.get(i);
      if (!draft.isNote() && !draft.kind().equals(Block.Kind.CONTENTS)) {
        this.drafts.set(i, draft.with(Block.Kind.MASTHEAD));
      }
    }
    unmarkRows();
  }

  /** The paragraphs, those of the masthead known as such. */
  List<Draft> drafts() {
    return drafts;
  }

  /** The title without the author line. */
  Optional<String> title() {
    return title < 0 ? Optional.empty() : Optional.of(drafts.get(title).text().text());
  }

  /** The symbol that the masthead prints, or else the heads of the pages. */
  Optional<DocumentSymbol> symbol() {
    return masthead().stream()
        .map(Mastheads::symbol)
        .flatMap(Optional::stream)
        .filter(DocumentSymbol::isSymbol)
        .findFirst()
        .or(
            () ->
                furniture.stream()
                    .map(PagePatterns::single)
                    .filter(PagePatterns::isSymbol)
                    .filter(DocumentSymbol::isSymbol)
                    .findFirst())
        .map(DocumentSymbol::new);
  }

  /** The date that stands in the masthead. */
  Optional<LocalDate> date() {
    return masthead().stream().map(Mastheads::date).flatMap(Optional::stream).findFirst();
  }

  /** The languages that the masthead names as original. */
  List<Language> originals() {
    return masthead().stream()
        .map(Mastheads::originals)
        .filter(languages -> !languages.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The language by the letter of the job number, or by the line of the masthead that names it. */
  Optional<Language> language() {
    return furniture.stream()
        .map(Mastheads::jobLanguage)
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                masthead().stream()
                    .map(Mastheads::languageNamed)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private List<String> masthead() {
    return drafts.stream()
        .limit(REACH)
        .filter(draft -> draft.kind().equals(Block.Kind.MASTHEAD))
        .map(draft -> draft.text().text())
        .toList();
  }

  private String text(int i) {
    return drafts.get(i).text().text();
  }

  /** The last line of the masthead, or -1 where there is none. */
  private int lastMastheadLine() {
    int last = -1;
    boolean sure = false;
    for (int i = 0; i < Math.min(REACH, drafts.size()) && i <= last + 4; i++) {
      if (drafts.get(i).isNote()) {
        continue;
      }
      String text = text(i);
      boolean head = i < Mastheads.HEAD_LINES && Mastheads.isHead(text);
      if (head || Mastheads.isLine(text)) {
        last = i;
        sure |=
            Mastheads.isOrgan(text)
                || Mastheads.isDistribution(text)
                || Mastheads.symbol(text).isPresent();
      } else if (Mastheads.isAuthor(text) || Mastheads.isSummary(text)) {
        break;
      }
    }
    return sure ? last : -1;
  }

  private int title(int last) {
    int end = Math.min(drafts.size(), Math.max(last, 0) + 7);
    int first = last + 1;
    for (int i = first; i < end; i++) {
      if (drafts.get(i).prominence() == 2 && !Mastheads.isAdoption(text(i))) {
        return i;
      }
    }
    int author = author(first, end);
    if (author >= 0) {
      for (int i = author - 1; i >= first; i--) {
        if (!drafts.get(i).isNote()) {
          return i;
        }
      }
    }
    if (last < 0) {
      return -1;
    }
    int prominent = -1;
    for (int i = first; i < end; i++) {
      boolean larger = drafts.get(i).prominence() > 1.15 && !Mastheads.isAdoption(text(i));
      if (larger
          && (prominent < 0 || drafts.get(i).prominence() > drafts.get(prominent).prominence())) {
        prominent = i;
      }
    }
    if (prominent >= 0) {
      return prominent;
    }
    for (int i = first; i < end; i++) {
      if (!drafts.get(i).isNote()) {
        return isTitleLike(i) ? i : -1;
      }
    }
    return -1;
  }

  private int author(int from, int end) {
    for (int i = from; i < end; i++) {
      if (!drafts.get(i).isNote() && Mastheads.isAuthor(text(i))) {
        return i;
      }
      if (text(i).length() > LONGEST_TITLE || PagePatterns.isTag(text(i))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isTitleLike(int i) {
    String text = text(i);
    return text.length() <= LONGEST_TITLE
        && !PagePatterns.endsSentence(text)
        && !PagePatterns.hasLabel(text)
        && !drafts.get(i).kind().equals(Block.Kind.CONTENTS);
  }

  /** A single line with a wide gap is no table. */
  private void unmarkRows() {
    for (int i = 0; i < drafts.size(); i++) {
      boolean alone = (i == 0 || !isRow(i - 1)) && (i + 1 == drafts.size() || !isRow(i + 1));
      if (isRow(i) && alone && drafts.get(i).page() > 0) {
        drafts.set(i, drafts.get(i).with(Block.Kind.BODY));
      }
    }
  }

  private boolean isRow(int i) {
    return drafts.get(i).kind().equals(Block.Kind.ROW);
  }
}
