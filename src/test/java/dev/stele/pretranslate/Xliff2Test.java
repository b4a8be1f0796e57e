package dev.stele.pretranslate;

import static dev.stele.pretranslate.KnownTexts.REQUEST;
import static dev.stele.pretranslate.KnownTexts.ZH_EN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.memory.MatchQuery;
import dev.stele.memory.UnitFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.matches.Match;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class Xliff2Test {
  private static final String FOREIGN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:x="urn:foreign" version="2.1" srcLang="zh-CN" trgLang="en-GB">
        <file id="f1" original="a.docx">
          <notes><note id="n1" category="c">A note &amp; more</note></notes>
          <group id="g1" name="part">
            <unit id="u1" x:foo="bar">
              <mda:metadata><mda:metaGroup category="row"><mda:meta type="k">v</mda:meta></mda:metaGroup></mda:metadata>
              <notes><note priority="2">In a unit</note></notes>
              <originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>
              <segment id="s1"><source>港口应当开放。</source></segment>
              <ignorable><source> </source></ignorable>
              <segment id="s2"><source>船<pc id="1" dataRefStart="d1" dataRefEnd="d2">舶</pc>缴纳费用。</source></segment>
              <segment id="s3" state="reviewed"><source>船舶缴纳费用。</source><target>Ships  pay.</target></segment>
            </unit>
            <unit id="u2" translate="no"><segment><source>港口应当开放。</source></segment></unit>
            <unit id="u3"><segment id="s1"><source>无人<mrk id="m1" type="term">知道</mrk><ph id="1"/></source></segment></unit>
          </group>
        </file>
      </xliff>
      """;

  @TempDir private Path folder;
  private final KnownTexts memory =
      new KnownTexts()
          .with("港口应当开放。", 100, "港口应当开放。", "Harbours shall be open.")
          .with("船舶缴纳费用。", 101, "船舶缴纳费用。", "Ships pay dues.")
          .with("船舶缴纳费用。", 82, "船舶缴纳大量费用。", "Ships pay <large> dues & fees.");

  @Test
  void matches_refer_to_their_segments_and_tell_percentage_citation_and_details() throws Exception {
    List<Unit> units = units(pretranslate(FOREIGN));

    assertThat(units.get(0).getMatches())
        .extracting(
            m -> m.getRef() + " " + m.getSimilarity() + " " + m.getType() + " " + m.getOrigin())
        .containsExactly(
            "#s1 100.0 tm A/75/119, para. 8",
            "#s2 100.0 icm A/75/119, para. 8",
            "#s2 82.0 tm A/75/119, para. 8",
            "#s3 100.0 icm A/75/119, para. 8",
            "#s3 82.0 tm A/75/119, para. 8");
    Match last = units.get(0).getMatches().get(4);
    assertThat(last.getSource().getPlainText()).isEqualTo("船舶缴纳大量费用。");
    assertThat(last.getTarget().getPlainText()).isEqualTo("Ships pay <large> dues & fees.");
    assertThat(last.getMetadata().iterator().next()).extracting(Object::toString).isNotNull();
    assertThat(pretranslate(FOREIGN))
        .contains("<mda:meta type=\"x-original-language\">es</mda:meta>");
  }

  @Test
  void all_else_of_a_foreign_file_stays_as_it_was() throws Exception {
    String written = pretranslate(FOREIGN);

    Document document = Pretranslating.dom(written);
    remove(document, "urn:oasis:names:tc:xliff:matches:2.0", "matches");
    Element filled = first(document, "segment");
    assertThat(filled.getAttribute("state")).isEqualTo("translated");
    assertThat(filled.getAttribute("subState")).isEqualTo("stele:exact-match");
    filled.removeAttribute("state");
    filled.removeAttribute("subState");
    filled.removeChild(first(document, "target"));
    assertThat(document.isEqualNode(Pretranslating.dom(FOREIGN))).as(written).isTrue();
  }

  @Test
  void pretranslating_again_changes_nothing() throws Exception {
    String once = pretranslate(FOREIGN);
    assertThat(pretranslate(once)).isEqualTo(once);
  }

  @Test
  void codes_around_the_text_stay_and_codes_within_it_are_never_lost() throws Exception {
    String content =
        "<segment><source> <pc id=\"1\">港口应当开放。</pc><ph id=\"2\"/></source></segment>"
            + "<segment><source>港口<ph id=\"3\"/>应当开放。</source></segment>";
    List<Segment> segments = segments(pretranslate(unit(content)));
    assertThat(segments.get(0).getTarget().toXLIFF())
        .isEqualTo(" <pc id=\"1\">Harbours shall be open.</pc><ph id=\"2\"/>");
    assertThat(segments.get(1).hasTarget()).isFalse();
  }

  @Test
  void a_target_is_filled_from_the_least_score_on_and_its_state_says_how() throws Exception {
    memory.withAdapted("5月会议", 99, "6月会议", "6 May meeting", "5 May meeting");
    String content =
        "<segment><source>5月会议</source></segment>"
            + "<segment><source>港口应当开放。</source><target>港口应当开放。</target></segment>"
            + "<segment state=\"translated\"><source>港口应当开放。</source><target>By hand.</target></segment>";
    List<Segment> segments =
        segments(
            Pretranslating.pretranslate(
                folder,
                memory,
                new Pretranslation(ZH_EN, Optional.empty(), 70, 5, 95, UnitFilter.ALL),
                unit(content)));
    assertThat(segments)
        .extracting(s -> s.getTarget().getPlainText())
        .containsExactly("5 May meeting", "Harbours shall be open.", "By hand.");
    assertThat(segments)
        .extracting(Segment::getState)
        .containsExactly(TargetState.INITIAL, TargetState.TRANSLATED, TargetState.TRANSLATED);
    assertThat(segments)
        .extracting(Segment::getSubState)
        .containsExactly("stele:adapted-match", "stele:exact-match", null);
  }

  @Test
  void what_must_not_be_translated_is_not_looked_up() throws Exception {
    pretranslate(FOREIGN);
    assertThat(memory.queries())
        .extracting(MatchQuery::text)
        .containsExactly("港口应当开放。", "船舶缴纳费用。", "船舶缴纳费用。", "无人知道");
  }

  @Test
  void a_file_that_is_not_valid_is_refused_with_the_reason() {
    String twice = FOREIGN.replace("id=\"s2\"", "id=\"s1\"");
    assertThatThrownBy(() -> pretranslate(twice))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith("it is no valid XLIFF 2: ")
        .hasMessageContaining("s1");
  }

  private String pretranslate(String content) throws Exception {
    return Pretranslating.pretranslate(folder, memory, REQUEST, content);
  }

  private static String unit(String segments) {
    return ("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"zh\" trgLang=\"en\">"
            + "<file id=\"f\"><unit id=\"u\">%s</unit></file></xliff>")
        .formatted(segments);
  }

  /** Reads with Okapi's validation, which is strict. */
  private List<Unit> units(String xliff) throws Exception {
    List<Unit> units = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(Files.writeString(folder.resolve("result.xlf"), xliff).toFile());
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isUnit()) {
          units.add(event.getUnit());
        }
      }
    }
    return units;
  }

  private List<Segment> segments(String xliff) throws Exception {
    List<Segment> segments = new ArrayList<>();
    units(xliff).forEach(unit -> unit.getSegments().forEach(segments::add));
    return segments;
  }

  private static Element first(Document document, String name) {
    return (Element)
        document.getElementsByTagNameNS("urn:oasis:names:tc:xliff:document:2.0", name).item(0);
  }

  private static void remove(Document document, String namespace, String name) {
    NodeList all = document.getElementsByTagNameNS(namespace, name);
    while (all.getLength() > 0) {
      all.item(0).getParentNode().removeChild(all.item(0));
    }
  }
}
