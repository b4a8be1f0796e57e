package dev.stele.pretranslate;

import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.encoder.EncoderContext;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.IWithAnnotations;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.xliff.Parameters;
import net.sf.okapi.filters.xliff.XLIFFSkeletonWriter;

/**
 * Writes the units of an XLIFF 1.2 as Okapi does, but for their targets: Okapi gives a target to
 * every unit, and writes no state. Here a unit without a translation stays without a target, and a
 * target that was filled says how.
 */
final class TargetWriter extends XLIFFSkeletonWriter {
  /**
   * No character, so that it stands in no text: in front of a content that is to be found again.
   */
  private static final char MARK = '\uFFFF';

  private static final Pattern STATE = Pattern.compile("\\s+state(-qualifier)?=\"[^\"]*\"");

  /** What is to become of the target of a unit. */
  sealed interface Target {
    /** It is written as Okapi writes it. */
    record Kept() implements Target {}

    /** It is left out. */
    record None() implements Target {}

    /**
     * It is written with a state.
     *
     * @param state of the target
     * @param qualifier of the state
     */
    record Filled(String state, Optional<String> qualifier) implements Target {
      private String attributes() {
        return " state=\"%s\"%s"
            .formatted(state, qualifier.map(" state-qualifier=\"%s\""::formatted).orElse(""));
      }
    }
  }

  private Target target = new Target.Kept();

  TargetWriter(Parameters parameters) {
    super(parameters);
  }

  /** Says what is to become of the target of the unit that is written next. */
  void expect(Target next) {
    target = next;
  }

  @Override
  protected String getContent(ITextUnit unit, LocaleId locale, EncoderContext context) {
    if (locale == null) {
      return super.getContent(unit, locale, context);
    }
    Optional<TextContainer> before = Optional.ofNullable(unit.getTarget(locale));
    String content = super.getContent(unit, locale, context);
    Optional<TextContainer> after = Optional.ofNullable(unit.getTarget(locale));
    if (before.isPresent() && after.isPresent()) {
      moveMatches(before.get(), after.get());
    }
    return target instanceof Target.Kept ? content : MARK + content;
  }

  /** Okapi makes an empty target anew when it writes it, and forgets the matches of the old one. */
  private static void moveMatches(TextContainer before, TextContainer after) {
    if (before != after) {
      moveMatch(before, after);
      for (Segment segment : before.getSegments()) {
        moveMatch(segment, after.getSegments().get(segment.getId()));
      }
    }
  }

  private static void moveMatch(IWithAnnotations before, IWithAnnotations after) {
    AltTranslationsAnnotation matches = before.getAnnotation(AltTranslationsAnnotation.class);
    if (matches != null && after != null) {
      after.setAnnotation(matches);
    }
  }

  @Override
  public String processTextUnit(ITextUnit unit) {
    String written = super.processTextUnit(unit);
    int mark = written.indexOf(MARK);
    if (mark < 0) {
      return written;
    }
    int tag = written.lastIndexOf('<', mark);
    return target instanceof Target.Filled filled
        ? written.substring(0, tag)
            + withState(written.substring(tag, mark), filled)
            + written.substring(mark + 1)
        : written.substring(0, tag) + behindTarget(written, written.substring(tag, mark), mark);
  }

  private static String withState(String tag, Target.Filled filled) {
    String bare = STATE.matcher(tag).replaceAll("");
    return bare.substring(0, bare.length() - 1) + filled.attributes() + ">";
  }

  private static String behindTarget(String written, String tag, int mark) {
    String end = "</" + tag.substring(1).split("[\\s>]", 2)[0] + ">";
    return written.substring(written.indexOf(end, mark) + end.length()).replaceFirst("^\\R", "");
  }
}
