package dev.stele.exchange;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Bead.Reason;
import dev.stele.align.Span;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.exchange.InterTextDocument.Sentence;
import dev.stele.exchange.Links.End;
import dev.stele.exchange.Links.Link;
import dev.stele.exchange.Links.Mark;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.DocumentVersion;
import dev.stele.memory.Skipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A file of links of {@link InterText} that came back, with the texts where they lie beside it. */
final class InterTextFiles implements BeadFile {
  private static final String TARGETS = "xtargets";

  private final Optional<InterTextDocument> source;
  private final Optional<InterTextDocument> target;
  private final List<FileLink> links;

  /** A link as the file has it: identifiers, the target's first. */
  private record FileLink(int line, List<String> target, List<String> source, boolean isManual) {}

  private InterTextFiles(
      Optional<InterTextDocument> source,
      Optional<InterTextDocument> target,
      List<FileLink> links) {
    this.source = source;
    this.target = target;
    this.links = links;
  }

  /**
   * Reads a file of links, and the texts that it names.
   *
   * @throws FaultyFileException where one of them is not as it should be
   */
  static InterTextFiles read(Path file) throws IOException, FaultyFileException {
    List<FileLink> links = new ArrayList<>();
    List<Skipped> faults = new ArrayList<>();
    String from = "";
    String to = "";
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = XmlInput.readers().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals(InterText.LINKS)) {
            from = attribute(xml, "fromDoc").orElse("");
            to = attribute(xml, "toDoc").orElse("");
          } else if (xml.getLocalName().equals(InterText.LINK)) {
            add(xml, links, faults);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw InterTextDocument.malformed(e);
    }
    FaultyFileException.throwIfAny(faults);
    return new InterTextFiles(document(file, from), document(file, to), links);
  }

  private static void add(XMLStreamReader xml, List<FileLink> links, List<Skipped> faults) {
    int line = xml.getLocation().getLineNumber();
    String[] sides = attribute(xml, TARGETS).orElse("").split(";", -1);
    if (sides.length != 2) {
      faults.add(
          new Skipped(
              line, "xtargets names two sides, such as 1:1;1:1 1:2, with a semicolon between"));
      return;
    }
    links.add(
        new FileLink(
            line,
            ids(sides[0]),
            ids(sides[1]),
            attribute(xml, "status").filter(InterText.MANUAL::equals).isPresent()));
  }

  private static List<String> ids(String list) {
    return Stream.of(list.strip().split("\\s+", -1)).filter(id -> !id.isEmpty()).toList();
  }

  private static Optional<InterTextDocument> document(Path file, String name)
      throws IOException, FaultyFileException {
    Optional<Path> text = Companion.of(file, name).filter(p -> !p.equals(file));
    return text.isEmpty() ? Optional.empty() : Optional.of(InterTextDocument.read(text.get()));
  }

  static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name));
  }

  @Override
  public Optional<BitextId> bitext() {
    return source
        .or(() -> target)
        .flatMap(document -> document.attribute("bitext"))
        .flatMap(BitextId::find);
  }

  @Override
  public Links links(Bitext known) throws FaultyFileException {
    boolean isTurned =
        source
            .flatMap(InterTextDocument::language)
            .filter(l -> l.primary().equals(known.target().language().primary()))
            .isPresent();
    List<Segment> sources = isTurned ? known.targetSegments() : known.sourceSegments();
    List<Segment> targets = isTurned ? known.sourceSegments() : known.targetSegments();
    return new Links(
        Optional.of(isTurned ? known.target().language() : known.source().language()),
        source.map(InterTextDocument::texts),
        target.map(InterTextDocument::texts),
        resolved(
            source.map(InterTextDocument::ids).orElse(InterText.ids(sources)),
            target.map(InterTextDocument::ids).orElse(InterText.ids(targets))));
  }

  private List<Link> resolved(List<String> sourceIds, List<String> targetIds)
      throws FaultyFileException {
    Map<String, Integer> sources = places(sourceIds);
    Map<String, Integer> targets = places(targetIds);
    List<Link> resolved = new ArrayList<>();
    List<Skipped> faults = new ArrayList<>();
    for (FileLink link : links) {
      try {
        resolved.add(
            new Link(
                link.line(),
                end(link.source(), sources, "source"),
                end(link.target(), targets, "target"),
                link.isManual() ? Mark.REVIEWED : Mark.AUTOMATIC));
      } catch (IllegalArgumentException e) {
        faults.add(new Skipped(link.line(), e.getMessage()));
      }
    }
    FaultyFileException.throwIfAny(faults);
    return resolved;
  }

  private static Map<String, Integer> places(List<String> ids) throws FaultyFileException {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      if (places.put(ids.get(i), i) != null) {
        throw new FaultyFileException("two sentences of a text are called " + ids.get(i));
      }
    }
    return places;
  }

  private static End end(List<String> ids, Map<String, Integer> places, String side) {
    List<Integer> segments = new ArrayList<>();
    for (String id : ids) {
      Integer place = places.get(id);
      if (place == null) {
        throw new IllegalArgumentException(
            "the %s text has no sentence %s (the target's stand first)".formatted(side, id));
      }
      segments.add(place);
    }
    return new End(segments, Optional.empty());
  }

  @Override
  public Optional<Bitext> whole() throws FaultyFileException {
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    List<Segment> sources = segments(source.get());
    List<Segment> targets = segments(target.get());
    List<Link> resolved = resolved(source.get().ids(), target.get().ids());
    List<Span> from = SideCut.numbered(resolved, Link::source, sources.size(), "source");
    List<Span> to = SideCut.numbered(resolved, Link::target, targets.size(), "target");
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < resolved.size(); i++) {
      Span one = from.get(i);
      Span other = to.get(i);
      if (!one.isEmpty() || !other.isEmpty()) {
        beads.add(
            new Bead(
                one,
                other,
                resolved.get(i).mark() == Mark.REVIEWED ? Reason.REVIEW : Reason.IMPORTED,
                1));
      }
    }
    try {
      return Optional.of(
          new Bitext(
              version(source.get()),
              version(target.get()),
              sources,
              targets,
              Alignment.inOrder(beads, sources.size(), targets.size())));
    } catch (IllegalArgumentException e) {
      throw new FaultyFileException(e.getMessage());
    }
  }

  private static List<Segment> segments(InterTextDocument document) throws FaultyFileException {
    List<Segment> segments = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      try {
        segments.add(
            new Segment(
                sentence.paragraph("n").map(ParagraphPath::parse).orElse(ParagraphPath.ROOT),
                sentence
                    .paragraph("kind")
                    .map(kind -> Paragraph.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                    .orElse(Paragraph.Kind.TEXT),
                sentence.paragraph("orig").map(Language::new),
                sentence.text()));
      } catch (IllegalArgumentException e) {
        throw new FaultyFileException(
            "%s: sentence %s: %s".formatted(document.name(), sentence.id(), e.getMessage()));
      }
    }
    return segments;
  }

  private static DocumentVersion version(InterTextDocument document) throws FaultyFileException {
    Language language =
        document
            .language()
            .orElseThrow(
                () ->
                    new FaultyFileException(
                        document.name() + ": its first element names no language (lang)"));
    try {
      return new DocumentVersion(
          document.attribute("symbol").map(DocumentSymbol::new),
          language,
          document.attribute("date").map(LocalDate::parse),
          document.attribute("title"),
          document.attribute("originals").stream()
              .flatMap(list -> Stream.of(list.split(" ", -1)))
              .filter(tag -> !tag.isBlank())
              .map(Language::new)
              .toList(),
          document.attribute("file").orElse(document.name()),
          document.attribute("digest").orElse(document.digest()));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new FaultyFileException(document.name() + ": " + e.getMessage());
    }
  }
}
