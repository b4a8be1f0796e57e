package dev.stele.extract;

import dev.stele.document.NoteMark;
import dev.stele.extract.ExtractionException.Reason;
import dev.stele.extract.RawDocument.LaidOut;
import dev.stele.extract.RawDocument.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the lines of a PDF. PDFBox's own lines are not used: it takes letters whose boxes overlap
 * for one line, and the boxes of Chinese fonts reach over the lines above and below. Here letters
 * of one baseline are a line, and smaller runs of letters join the line that they stand in.
 */
final class PdfReader implements FileFormatReader {

  /** Share of the letter size from the baseline up that a letter is taken to fill. */
  private static final double HEIGHT = 0.7;

  /** The share of their height that letters have in common that stand beside each other. */
  private static final double NEAR_OVERLAP = 0.5;

  private static final double FAR_OVERLAP = 0.25;

  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      Pages pages = new Pages(limits);
      pages.getText(document);
      if (pages.lines.isEmpty()) {
        throw new UnreadableFileException(Reason.NO_TEXT, "pages: " + document.getNumberOfPages());
      }
      return new LaidOut(pages.lines);
    } catch (InvalidPasswordException e) {
      throw new UnreadableFileException(Reason.ENCRYPTED, "");
    }
  }

  /** A letter, or what a font draws as one. */
  private record Glyph(String text, double x, double y, double width, double size, boolean bold) {
    double end() {
      return x + width;
    }

    boolean isBlank() {
      return text.isBlank();
    }
  }

  private static final class Row {
    final List<Glyph> glyphs = new ArrayList<>();
    final double baseline;
    double size;

    Row(double baseline) {
      this.baseline = baseline;
    }

    void add(Glyph glyph) {
      glyphs.add(glyph);
      size = Math.max(size, glyph.size());
    }

    double top() {
      return baseline - HEIGHT * size;
    }

    /**
     * Whether it stands at the same height as another and neither covers the other's letters. What
     * is far apart, as the columns of a masthead, need not stand at quite the same height.
     */
    boolean standsBeside(Row other) {
      double overlap = Math.min(baseline, other.baseline) - Math.max(top(), other.top());
      double smaller = HEIGHT * Math.min(size, other.size);
      if (overlap < FAR_OVERLAP * smaller) {
        return false;
      }
      double nearest = Double.MAX_VALUE;
      for (Glyph a : glyphs) {
        for (Glyph b : other.glyphs) {
          if (a.isBlank() || b.isBlank()) {
            continue;
          }
          double covered = Math.min(a.end(), b.end()) - Math.max(a.x(), b.x());
          if (covered > 0.3 * Math.min(a.width(), b.width())) {
            return false;
          }
          nearest = Math.min(nearest, -covered);
        }
      }
      return overlap > NEAR_OVERLAP * smaller || nearest > 3 * Math.max(size, other.size);
    }
  }

  /** Collects the letters of each page and makes lines of them. */
  private static final class Pages extends PDFTextStripper {
    final List<Line> lines = new ArrayList<>();
    private final ReadingLimits limits;
    private final List<Glyph> letters = new ArrayList<>();
    private final Map<PDFont, Boolean> bold = new HashMap<>();

    Pages(ReadingLimits limits) {
      this.limits = limits;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      String text = position.getUnicode();
      if (text == null || text.isEmpty() || position.getDir() != 0) {
        return;
      }
      letters.add(
          new Glyph(
              composed(text),
              position.getXDirAdj(),
              position.getYDirAdj(),
              position.getWidthDirAdj(),
              position.getFontSizeInPt(),
              bold.computeIfAbsent(position.getFont(), Pages::isBold)));
    }

    @Override
    protected void writePage() throws IOException {
      for (Row row : rows()) {
        line(row);
      }
      letters.clear();
    }

    /** Ligatures and the radicals that some fonts write for characters become usual letters. */
    private static String composed(String text) {
      char c = text.charAt(0);
      boolean compatibility = (c >= '\u2E80' && c <= '\u2FDF') || (c >= '\uF900' && c <= '\uFB06');
      return compatibility ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static boolean isBold(PDFont font) {
      String name = font.getName();
      if (name == null) {
        return false;
      }
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
    }

    private List<Row> rows() {
      letters.sort(Comparator.comparingDouble(Glyph::y));
      List<Row> rows = new ArrayList<>();
      for (Glyph letter : letters) {
        Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last == null || letter.y() - last.baseline > 0.12 * letter.size()) {
          last = new Row(letter.y());
          rows.add(last);
        }
        last.add(letter);
      }
      List<Row> merged = new ArrayList<>();
      for (Row row : rows) {
        Row last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last != null && last.standsBeside(row)) {
          Row main = row.size > last.size ? row : last;
          Row both = new Row(main.baseline);
          last.glyphs.forEach(both::add);
          row.glyphs.forEach(both::add);
          merged.set(merged.size() - 1, both);
        } else {
          merged.add(row);
        }
      }
      return merged;
    }

    private void line(Row row) throws UnreadableFileException {
      List<Glyph> glyphs = new ArrayList<>(row.glyphs);
      glyphs.sort(Comparator.comparingDouble(Glyph::x));
      double size = usualSize(glyphs);
      double baseline = usualBaseline(glyphs, size);
      LineText text = new LineText(size, baseline);
      glyphs.forEach(text::add);
      if (text.isEmpty()) {
        return;
      }
      limits.count(text.length());
      lines.add(text.line(getCurrentPageNo()));
    }

    private static double usualSize(List<Glyph> glyphs) {
      Map<Long, Integer> counts = new HashMap<>();
      for (Glyph g : glyphs) {
        if (!g.isBlank()) {
          counts.merge(Math.round(g.size() * 10), g.text().length(), Integer::sum);
        }
      }
      return counts.entrySet().stream()
          .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(e -> e.getKey() / 10.0)
          .orElse(0.0);
    }

    private static double usualBaseline(List<Glyph> glyphs, double size) {
      return glyphs.stream()
          .filter(g -> !g.isBlank() && Math.abs(g.size() - size) < 0.1)
          .mapToDouble(Glyph::y)
          .findFirst()
          .orElse(0);
    }
  }

  /** Makes the text of a line letter by letter. */
  private static final class LineText {
    private static final double WIDE_GAP = 2.0;
    private static final double WORD_GAP = 0.2;
    private static final double HAN_GAP = 0.6;

    private final double size;
    private final double baseline;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder mark = new StringBuilder();
    private final List<NoteMark> marks = new ArrayList<>();
    private Glyph first;
    private Glyph last;
    private boolean blankSeen;
    private double firstWordEnd = -1;
    private double secondWord = -1;
    private int boldLetters;
    private int allLetters;

    LineText(double size, double baseline) {
      this.size = size;
      this.baseline = baseline;
    }

    boolean isEmpty() {
      return first == null;
    }

    int length() {
      return text.length();
    }

    void add(Glyph glyph) {
      if (glyph.isBlank()) {
        blankSeen = true;
        return;
      }
      if (last != null && isDrawnTwice(glyph)) {
        return;
      }
      separate(glyph);
      if (isRaised(glyph)) {
        mark.append(glyph.text());
      } else {
        endMark();
        text.append(glyph.text());
      }
      allLetters++;
      boldLetters += glyph.bold() ? 1 : 0;
      if (first == null) {
        first = glyph;
      }
      last = glyph;
      blankSeen = false;
    }

    /** Some programs draw a letter again, a little to the side, to make it bold. */
    private boolean isDrawnTwice(Glyph glyph) {
      return glyph.text().equals(last.text())
          && Math.abs(glyph.x() - last.x()) < 0.25 * glyph.width()
          && Math.abs(glyph.y() - last.y()) < 0.1 * glyph.size();
    }

    private void separate(Glyph glyph) {
      if (last == null) {
        return;
      }
      double gap = glyph.x() - last.end();
      boolean han = isHan(last.text()) || isHan(glyph.text());
      String separator;
      if (gap > WIDE_GAP * size) {
        separator = "\t";
      } else if (blankSeen || gap > (han ? HAN_GAP : WORD_GAP) * size) {
        separator = " ";
      } else {
        separator = "";
      }
      if (!separator.isEmpty() || han) {
        if (firstWordEnd < 0) {
          firstWordEnd = last.end();
        }
      }
      if (!separator.isEmpty()) {
        endMark();
        if (secondWord < 0) {
          secondWord = glyph.x();
        }
        text.append(separator);
      }
    }

    /** Digits and asterisks that are small and stand high are the marks of notes. */
    private boolean isRaised(Glyph glyph) {
      char c = glyph.text().charAt(0);
      boolean markLike = (c >= '0' && c <= '9') || c == '*';
      return glyph.size() < 0.8 * size && baseline - glyph.y() > 0.1 * size && markLike;
    }

    private void endMark() {
      if (mark.length() > 0) {
        marks.add(new NoteMark(text.length(), mark.toString()));
        mark.setLength(0);
      }
    }

    private static boolean isHan(String letter) {
      return Unwrapping.isHan(letter.charAt(0));
    }

    Line line(int page) {
      endMark();
      double end = firstWordEnd < 0 ? last.end() : firstWordEnd;
      return new Line(
          new MarkedText(text.toString(), marks),
          page,
          first.x(),
          secondWord < 0 ? first.x() : secondWord,
          end - first.x(),
          last.end(),
          baseline,
          size,
          2 * boldLetters > allLetters);
    }
  }
}
