package dev.stele.pretranslate;

import dev.stele.pretranslate.Filling.Trust;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Tag;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.matches.Match;
import net.sf.okapi.lib.xliff2.metadata.Meta;
import net.sf.okapi.lib.xliff2.metadata.MetaGroup;
import net.sf.okapi.lib.xliff2.metadata.Metadata;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/**
 * XLIFF 2.0 and 2.1, by Okapi's XLIFF Toolkit, which validates what it reads. Matches become
 * elements of the Translation Candidates module, with what is known of them as metadata.
 */
final class Xliff2 implements XliffForm {
  private static final String CATEGORY = "stele";
  private static final String LINE_BREAK_CODE = "xlf:lb";

  private final String source;
  private final String target;

  /**
   * @param source the code of the source language
   * @param target the code of the target language, which is written where the file names none
   */
  Xliff2(String source, String target) {
    this.source = source;
    this.target = target;
  }

  @Override
  public List<SourceText> read(Path file) throws UnusableFileException {
    List<SourceText> texts = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader()) {
      reader.open(file.toFile());
      int files = 0;
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isStartFile()) {
          files++;
        } else if (event.isUnit() && event.getUnit().getTranslate()) {
          for (Segment segment : event.getUnit().getSegments()) {
            texts.add(new SourceText(files, plain(segment.getSource())));
          }
        }
      }
    } catch (RuntimeException e) {
      // The reader fails in many ways; each of them means just that.
      throw new UnusableFileException("it is no valid XLIFF 2: " + e.getMessage(), e);
    }
    return texts;
  }

  @Override
  public void write(Path file, Lookup lookup, OutputStream out, IntConsumer progress) {
    try (XLIFFReader reader = new XLIFFReader();
        XLIFFWriter writer = new XLIFFWriter()) {
      writer.setLineBreak("\n");
      writer.setUseInsignificantParts(true);
      writer.create(
          new OutputStreamWriter(new OpenStream(out), StandardCharsets.UTF_8), source, target);
      reader.open(file.toFile());
      int segments = 0;
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isUnit() && event.getUnit().getTranslate()) {
          for (Segment segment : event.getUnit().getSegments()) {
            List<Proposal> proposals = lookup.proposals(segments++);
            fill(segment, proposals, lookup);
            add(event.getUnit(), segment, proposals);
          }
          progress.accept(segments);
        }
        writer.writeEvent(event);
      }
    }
  }

  private static void fill(Segment segment, List<Proposal> proposals, Lookup lookup) {
    if (segment.getState() != TargetState.INITIAL || !isOpen(segment)) {
      return;
    }
    Optional<Filling> filling = lookup.filling(proposals);
    Optional<Fragment> text = filling.flatMap(f -> translate(segment, f.target()));
    text.ifPresent(
        fragment -> {
          segment.setTarget(fragment);
          Trust trust = filling.get().trust();
          if (trust == Trust.EXACT || trust == Trust.AMBIGUOUS) {
            segment.setState(TargetState.TRANSLATED);
          } else {
            segment.setState(TargetState.INITIAL);
          }
          segment.setSubState(subState(trust));
          lookup.analysis().addFilled();
        });
  }

  /** Whether there is no target, or only the source again. */
  private static boolean isOpen(Segment segment) {
    return !segment.hasTarget()
        || segment.getTarget().isEmpty()
        || segment.getTarget().toXLIFF().equals(segment.getSource().toXLIFF());
  }

  private static String subState(Trust trust) {
    return CATEGORY
        + ":"
        + switch (trust) {
          case EXACT -> "exact-match";
          case AMBIGUOUS -> "ambiguous-match";
          case ADAPTED -> "adapted-match";
          case FUZZY -> "fuzzy-match";
        };
  }

  private static void add(Unit unit, Segment segment, List<Proposal> proposals) {
    if (proposals.isEmpty()) {
      return;
    }
    segment.setId(segment.getId(/* createIfNeeded= */ true));
    String ref = Match.MATCH_REF_PREFIX + segment.getId();
    for (Proposal proposal : proposals) {
      if (isThere(proposal, ref, unit)) {
        continue;
      }
      Match match = new Match();
      match.setRef(ref);
      match.setType(proposal.score() > proposal.percentage() ? "icm" : "tm");
      match.setSimilarity((double) proposal.percentage());
      match.setMatchQuality((double) proposal.percentage());
      match.setOrigin(proposal.origin());
      match.setSource(new Fragment(match.getStore(), false, proposal.source()));
      match.setTarget(new Fragment(match.getStore(), true, proposal.target()));
      match.setMetadata(metadata(proposal));
      unit.getMatches().add(match);
    }
  }

  /** Whether a file that was pretranslated before has the match already. */
  private static boolean isThere(Proposal proposal, String ref, Unit unit) {
    for (Match known : unit.getMatches()) {
      if (ref.equals(known.getRef())
          && proposal.isSame(
              known.getOrigin(),
              known.getSource().getPlainText(),
              known.getTarget().getPlainText())) {
        return true;
      }
    }
    return false;
  }

  private static Metadata metadata(Proposal proposal) {
    MetaGroup group = new MetaGroup(CATEGORY);
    proposal.details().forEach((name, value) -> group.add(new Meta(name, value)));
    Metadata metadata = new Metadata();
    metadata.addGroup(group);
    return metadata;
  }

  private static String plain(Fragment fragment) {
    StringBuilder text = new StringBuilder();
    String coded = fragment.getCodedText();
    for (int i = 0; i < coded.length(); i++) {
      if (Fragment.isChar1(coded.charAt(i))) {
        text.append(isLineBreak(fragment, coded, i) ? "\n" : "");
        i++;
      } else {
        text.append(coded.charAt(i));
      }
    }
    return PlainText.onOneLine(text);
  }

  private static boolean isLineBreak(Fragment fragment, String coded, int at) {
    if (coded.charAt(at) == Fragment.PCONT_STANDALONE) {
      return false;
    }
    Tag tag = fragment.getTag(coded, at);
    return tag instanceof CTag code && LINE_BREAK_CODE.equals(code.getSubType());
  }

  /** A translation with the codes of the text; empty where they would be lost. */
  private static Optional<Fragment> translate(Segment segment, String translation) {
    Fragment fragment = new Fragment(segment.getSource(), segment.getStore(), /* target= */ true);
    Optional<String> translated = CodedText.translate(fragment.getCodedText(), translation);
    translated.ifPresent(fragment::setCodedText);
    return translated.map(text -> fragment);
  }
}
