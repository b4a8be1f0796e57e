package dev.stele.pretranslate;

import dev.stele.pretranslate.Filling.Trust;
import dev.stele.pretranslate.TargetWriter.Target;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.EventType;
import net.sf.okapi.common.IResource;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.AltTranslation;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.annotation.XLIFFContextGroup;
import net.sf.okapi.common.encoder.EncoderManager;
import net.sf.okapi.common.filterwriter.GenericFilterWriter;
import net.sf.okapi.common.query.MatchType;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.IWithAnnotations;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.xliff.Parameters;
import net.sf.okapi.filters.xliff.XLIFFFilter;

/** XLIFF 1.2, by Okapi's filter. Matches become {@code alt-trans} elements. */
final class Xliff12 implements XliffForm {
  /** States of a target that nobody has translated. */
  private static final Set<String> UNTRANSLATED = Set.of("new", "needs-translation");

  private final LocaleId source;
  private final LocaleId target;

  Xliff12(LocaleId source, LocaleId target) {
    this.source = source;
    this.target = target;
  }

  @Override
  public List<SourceText> read(Path file) throws UnusableFileException {
    List<SourceText> texts = new ArrayList<>();
    try (XLIFFFilter filter = filter();
        RawDocument document = document(file)) {
      filter.open(document);
      int files = 0;
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.getEventType() == EventType.START_SUBDOCUMENT) {
          files++;
        } else if (event.isTextUnit() && event.getTextUnit().isTranslatable()) {
          for (Segment segment : event.getTextUnit().getSource().getSegments()) {
            texts.add(new SourceText(files, plain(segment.text)));
          }
        }
      }
    } catch (RuntimeException e) {
      // The filter fails in many ways; each of them means just that.
      throw new UnusableFileException(
          "Okapi's filter for XLIFF 1.2 cannot read it: " + e.getMessage(), e);
    }
    return texts;
  }

  @Override
  public void write(Path file, Lookup lookup, OutputStream out, IntConsumer progress) {
    try (XLIFFFilter filter = filter();
        RawDocument document = document(file)) {
      filter.open(document);
      TargetWriter targets = new TargetWriter(filter.getParameters());
      GenericFilterWriter writer = new GenericFilterWriter(targets, filter.getEncoderManager());
      writer.setOptions(target, StandardCharsets.UTF_8.name());
      writer.setOutput(new OpenStream(out));
      int segments = 0;
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          UnitFiller filler =
              new UnitFiller(event.getTextUnit(), filter.getEncoderManager(), lookup, segments);
          targets.expect(filler.fill());
          segments = filler.next;
          progress.accept(segments);
        }
        writer.handleEvent(event);
      }
      writer.close();
    }
  }

  private XLIFFFilter filter() {
    XLIFFFilter filter = new XLIFFFilter();
    Parameters parameters = filter.getParameters();
    parameters.setAddAltTrans(true);
    parameters.setIncludeExtensions(false);
    parameters.setAllowEmptyTargets(true);
    // It looks for state="..." anywhere in a unit, in texts too.
    parameters.setUseTranslationTargetState(false);
    parameters.setPreserveSpaceByDefault(true);
    return filter;
  }

  private RawDocument document(Path file) {
    return new RawDocument(file.toUri(), StandardCharsets.UTF_8.name(), source, target);
  }

  /** The text of a fragment; a line break that is a code ends a word. */
  private static String plain(TextFragment fragment) {
    StringBuilder text = new StringBuilder();
    String coded = fragment.getCodedText();
    for (int i = 0; i < coded.length(); i++) {
      if (TextFragment.isMarker(coded.charAt(i))) {
        i++;
        text.append(Code.TYPE_LB.equals(fragment.getCode(coded.charAt(i)).getType()) ? "\n" : "");
      } else {
        text.append(coded.charAt(i));
      }
    }
    return PlainText.onOneLine(text);
  }

  /** A translation with the codes of the text; empty where they would be lost. */
  private static Optional<TextFragment> translate(TextFragment text, String translation) {
    return CodedText.translate(text.getCodedText(), translation)
        .map(coded -> new TextFragment(coded, text.getClonedCodes()));
  }

  /** Puts matches and targets into one unit. */
  private final class UnitFiller {
    private final ITextUnit unit;
    private final EncoderManager encoders;
    private final Lookup lookup;
    private final List<Trust> trusts = new ArrayList<>();

    /** The place in the file of the segment that comes next. */
    private int next;

    UnitFiller(ITextUnit unit, EncoderManager encoders, Lookup lookup, int first) {
      this.unit = unit;
      this.encoders = encoders;
      this.lookup = lookup;
      this.next = first;
    }

    Target fill() {
      boolean hadTarget =
          unit.hasTarget(target)
              && !(unit.getTarget(target).isEmpty()
                  && unit.getTarget(target).getAnnotation(AltTranslationsAnnotation.class) != null);
      if (!unit.isTranslatable()) {
        return hadTarget ? new Target.Kept() : new Target.None();
      }
      TextContainer container =
          unit.createTarget(target, /* overwriteExisting= */ false, IResource.COPY_SEGMENTATION);
      boolean isOpen = isOpen();
      boolean isCopy = hadTarget && isCopy(container);
      boolean isSegmented = unit.getProperty(XLIFFFilter.PROP_WASSEGMENTED) != null;
      boolean isWhole = true;
      for (Segment segment : unit.getSource().getSegments()) {
        List<Proposal> proposals = lookup.proposals(next++);
        Segment targetSegment = container.getSegments().get(segment.getId());
        add(proposals, isSegmented && targetSegment != null ? targetSegment : container);
        if (isOpen && targetSegment != null && (isCopy || targetSegment.text.isEmpty())) {
          isWhole &= fill(segment, targetSegment, proposals);
        }
      }
      if (trusts.isEmpty()) {
        return hadTarget ? new Target.Kept() : new Target.None();
      }
      return isWhole ? state() : new Target.Filled("needs-translation", Optional.empty());
    }

    /** Whether nobody has translated the unit as a whole. */
    private boolean isOpen() {
      Property approved = unit.getTargetProperty(target, Property.APPROVED);
      return approved == null || !approved.getValue().equals("yes");
    }

    /** Whether the target is the source, as some tools write it before anybody translates. */
    private boolean isCopy(TextContainer container) {
      Property state = unit.getTargetProperty(target, Property.STATE);
      return (state == null || UNTRANSLATED.contains(state.getValue()))
          && container.compareTo(unit.getSource(), TextFragment.CompareMode.CODE_DATA_ONLY) == 0;
    }

    private boolean fill(Segment segment, Segment targetSegment, List<Proposal> proposals) {
      Optional<Filling> filling = lookup.filling(proposals);
      Optional<TextFragment> text = filling.flatMap(f -> translate(segment.text, f.target()));
      text.ifPresent(
          fragment -> {
            targetSegment.text = fragment;
            trusts.add(filling.get().trust());
            lookup.analysis().addFilled();
          });
      return text.isPresent();
    }

    private Target state() {
      return switch (trusts.stream().max(Comparator.naturalOrder()).orElseThrow()) {
        case EXACT -> new Target.Filled("translated", Optional.of("exact-match"));
        case AMBIGUOUS -> new Target.Filled("needs-review-translation", Optional.of("exact-match"));
        case ADAPTED -> new Target.Filled("needs-review-adaptation", Optional.of("fuzzy-match"));
        case FUZZY -> new Target.Filled("needs-review-translation", Optional.of("fuzzy-match"));
      };
    }

    private void add(List<Proposal> proposals, IWithAnnotations holder) {
      AltTranslationsAnnotation all = holder.getAnnotation(AltTranslationsAnnotation.class);
      if (all == null && !proposals.isEmpty()) {
        all = new AltTranslationsAnnotation();
        holder.setAnnotation(all);
      }
      for (Proposal proposal : proposals) {
        if (!isThere(proposal, all)) {
          all.add(alternative(proposal));
        }
      }
    }

    /** Whether a file that was pretranslated before has the match already. */
    private static boolean isThere(Proposal proposal, AltTranslationsAnnotation all) {
      for (AltTranslation known : all) {
        if (proposal.isSame(
            known.getOrigin(),
            String.valueOf(known.getSource()),
            String.valueOf(known.getTarget()))) {
          return true;
        }
      }
      return false;
    }

    private AltTranslation alternative(Proposal proposal) {
      AltTranslation alternative =
          new AltTranslation(
              source,
              target,
              null,
              new TextFragment(proposal.source()),
              new TextFragment(proposal.target()),
              MatchType.UKNOWN,
              proposal.percentage(),
              proposal.origin());
      XLIFFContextGroup group =
          new XLIFFContextGroup(encoders, null, "match", null, new ArrayList<>());
      proposal
          .details()
          .forEach(
              (name, value) -> {
                XLIFFContextGroup.Context context =
                    new XLIFFContextGroup.Context(encoders, name, null, null);
                context.value(value);
                group.addContext(context);
              });
      alternative.getEntry().setAnnotation(group);
      return alternative;
    }
  }
}
