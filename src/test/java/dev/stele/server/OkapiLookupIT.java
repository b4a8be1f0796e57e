package dev.stele.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.query.MatchType;
import net.sf.okapi.common.query.QueryResult;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;
import net.sf.okapi.connectors.translatetoolkit.TranslateToolkitTMConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Okapi's connectors, which Rainbow and the leveraging steps of its pipelines use, look up in a
 * running server.
 */
class OkapiLookupIT {
  private static final Map<String, String> UNITS =
      new TreeMap<>(
          Map.of(
              "Resolution A/RES/74/54 of 12 December 2019", "2019年12月12日第 A/RES/74/54 号决议",
              "The \"Convention\" — 'so-called' — is “in force”.", "“公约”——“所谓的”——“有效”。",
              "50% of 100% is 50 %2F, not +5 & <more>; or #1?", "100%的50%是50 %2F，不是+5 & <更多>；还是#1？",
              "and/or // a\\b | c/../d", "和/或 // a\\b | c/../d",
              "The archives are open to the public.", "档案向公众开放。"));

  @TempDir private static Path folder;
  private static RunningStele stele;

  @BeforeAll
  static void start() throws Exception {
    stele = RunningStele.empty(folder);
    for (Map.Entry<String, String> unit : UNITS.entrySet()) {
      String name = URLEncoder.encode(unit.getKey(), UTF_8).replace("+", "%20");
      assertThat(
              stele
                  .send(
                      HttpRequest.newBuilder(stele.uri("/tmserver/en_US/zh_CN/unit/" + name))
                          .header("Content-Type", "application/json")
                          .PUT(
                              BodyPublishers.ofString(
                                  new JsonObject()
                                      .put("source", unit.getKey())
                                      .put("target", unit.getValue())
                                      .encode())))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    stele.close();
  }

  @Test
  void the_connector_for_the_translate_toolkit_finds_every_text_in_both_directions() {
    UNITS.forEach(
        (english, chinese) -> {
          assertFinds(connector("en-US", "zh-CN"), english, chinese);
          assertFinds(connector("en", "zh"), english, chinese);
          assertFinds(connector("zh", "en-GB"), chinese, english);
        });
  }

  private static void assertFinds(
      TranslateToolkitTMConnector connector, String text, String translation) {
    assertThat(connector.query(text)).as(text).isPositive();
    QueryResult best = connector.next();
    assertThat(best.source.getText()).isEqualTo(text);
    assertThat(best.target.getText()).isEqualTo(translation);
    assertThat(best.getFuzzyScore()).isEqualTo(100);
    assertThat(best.matchType).isEqualTo(MatchType.EXACT);
  }

  @Test
  void it_has_fuzzy_matches_with_their_scores_down_to_its_threshold() {
    TranslateToolkitTMConnector connector = connector("en", "zh");
    assertThat(connector.query("The archives are open to the press.")).isEqualTo(1);
    QueryResult match = connector.next();
    assertThat(match.getFuzzyScore()).isEqualTo(87);
    assertThat(match.matchType).isEqualTo(MatchType.FUZZY);
    assertThat(match.target.getText()).isEqualTo("档案向公众开放。");
    connector.setThreshold(90);
    assertThat(connector.query("The archives are open to the press.")).isZero();
    assertThat(connector.query("Something else altogether")).isZero();
  }

  @Test
  void it_finds_a_text_with_codes_by_its_words() {
    TextFragment text = new TextFragment("The ");
    text.append(TagType.OPENING, "b", "<b>");
    text.append("archives");
    text.append(TagType.CLOSING, "b", "</b>");
    text.append(" are open to the public.");
    for (boolean support : new boolean[] {true, false}) {
      TranslateToolkitTMConnector connector = connector("en", "zh");
      connector.getParameters().setSupportCodes(support);
      assertThat(connector.query(text)).isEqualTo(1);
      QueryResult match = connector.next();
      assertThat(match.target.getText()).isEqualTo("档案向公众开放。");
      assertThat(match.getFuzzyScore()).as("there are no codes in it").isEqualTo(99);
    }
  }

  @Test
  void the_connector_for_mymemory_reads_our_answers() throws Exception {
    List<String> texts = new ArrayList<>(UNITS.keySet());
    texts.add("The archives are open to the press.");
    List<String> found = MyMemoryClient.run(stele.address(), "en", "zh", texts);
    List<String> expected = new ArrayList<>();
    UNITS.forEach((text, translation) -> expected.add("100\t%s\t%s".formatted(text, translation)));
    expected.add("87\tThe archives are open to the public.\t档案向公众开放。");
    assertThat(found).containsExactlyElementsOf(expected);
  }

  private static TranslateToolkitTMConnector connector(String source, String target) {
    TranslateToolkitTMConnector connector = new TranslateToolkitTMConnector();
    connector.getParameters().setUrl(stele.address() + "/tmserver/");
    connector.setLanguages(LocaleId.fromString(source), LocaleId.fromString(target));
    connector.open();
    return connector;
  }
}
