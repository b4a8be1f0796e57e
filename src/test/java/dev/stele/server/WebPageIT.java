package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The web page as a person uses it, in a browser. */
class WebPageIT {
  @TempDir private static Path folder;
  private static RunningStele stele;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Browser.require();
    stele = RunningStele.filled(folder.resolve("data"));
    browser = Browser.on(stele, folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (stele != null) {
      stele.close();
    }
  }

  @Test
  void a_search_shows_both_texts_side_by_side_with_its_marks_and_source() {
    browser.prefer("other", "en");
    open("/");
    browser.driver().findElement(By.id("q")).sendKeys("平行文本", Keys.ENTER);

    WebElement hit = wait(".hit");
    assertThat(hit.findElements(By.cssSelector(".sides mark")))
        .extracting(WebElement::getText)
        .containsExactly("平行文本", "Parallel texts");
    assertThat(hit.getText())
        .contains("A/99/7, para. 2")
        .contains("Parallel texts are kept in the archives of the Organization.")
        .contains("original Spanish", "not reviewed", "7 July 2026")
        .contains("es → zh, en");
    assertThat(hit.findElement(By.cssSelector(".passage")).getDomAttribute("lang")).isEqualTo("zh");
    browser.until(By.id("summary"), "1 hit for “平行文本”");
    assertThat(browser.driver().getCurrentUrl())
        .contains("q=" + URLEncoder.encode("平行文本", StandardCharsets.UTF_8), "other=en");
    hit.findElement(By.tagName("a")).click();
    WebElement found = wait("tr.sought");
    assertThat(found.getText()).contains("平行文本保存在本组织的档案中。");
    assertThat(found.getCssValue("display")).isEqualTo("table-row");
    assertThat(browser.focused()).isEqualTo(found);
  }

  @Test
  void a_derived_pair_is_said_to_be_one_wherever_it_is_shown() {
    open("/?q=平行文本&lang=zh&other=es");
    WebElement hit = wait(".hit");
    assertThat(hit.findElement(By.cssSelector(".facts")).getText())
        .contains("not reviewed")
        .contains("through English");
    hit.findElement(By.tagName("a")).click();
    wait("tr.sought");
    assertThat(browser.driver().findElement(By.id("title")).getText())
        .contains("paired through English");
    assertThat(
            browser
                .driver()
                .findElement(By.cssSelector("tr.sought .sure"))
                .getDomAttribute("title"))
        .isEqualTo("Paired because both are paired with the same passage of another version");
    open("/documents");
    assertThat(wait(".list").getText()).contains("through English");
  }

  @Test
  void the_address_is_the_state_of_the_search() {
    open("/?q=archives&lang=en");
    wait(".hit");
    until(".hit", 4);
    assertThat(
            new Select(browser.driver().findElement(By.id("lang")))
                .getFirstSelectedOption()
                .getText())
        .isEqualTo("English");

    new Select(browser.driver().findElement(By.id("other"))).selectByValue("es");
    browser.one("#search button[type=submit]").click();
    until(".hit", 2);
    browser.driver().findElement(By.cssSelector("aside a[href*='symbol=']")).click();
    wait("aside .chosen");
    assertThat(browser.driver().getCurrentUrl()).contains("other=es", "symbol=A%2F99%2F7");
    browser.driver().navigate().back();
    browser.driver().navigate().back();
    until(".hit", 4);
  }

  @Test
  void a_phrase_in_another_language_is_not_found_but_the_way_to_it_is_shown() {
    open("/?q=档案&lang=en&other=zh");
    wait(".empty a").click();
    wait(".hit");
    assertThat(browser.driver().getCurrentUrl()).contains("lang=zh", "other=en");
  }

  @Test
  void a_pasted_sentence_shows_what_is_like_it_and_what_differs() {
    open("/");
    wait(".totals");
    browser
        .one("#q")
        .sendKeys("Parallel texts are kept in the basement of the Organization.", Keys.ENTER);
    wait(".empty, .hit");
    new Select(browser.one("#lang")).selectByValue("en");
    new Select(browser.one("#other")).selectByValue("zh");
    browser.one("#search button[type=submit]").click();
    browser.untilAddress("view=matches");
    List<String> shown =
        browser.read(
            page ->
                List.of(
                    page.one(".hit .score").getText(),
                    page.one(".hit del").getText(),
                    page.one(".hit ins").getText(),
                    page.one(".hit").getText(),
                    page.one(".hit [data-do=document]").getDomAttribute("href")));
    assertThat(shown.get(0)).matches("(?s)\\d\\d %.*");
    assertThat(shown.get(1)).contains("archives");
    assertThat(shown.get(2)).contains("basement");
    assertThat(shown.get(3)).contains("平行文本保存在本组织的档案中。", "original Spanish");
    assertThat(shown.get(4)).isEqualTo("https://undocs.org/en/A/99/7");
  }

  @Test
  void what_is_wrong_is_told() {
    open("/?q=x&lang=no-language-at-all-of-this-kind-exists");
    assertThat(wait("[role=alert]").getText()).contains("lang");
  }

  @Test
  void two_files_are_uploaded_and_read_as_a_bitext() throws Exception {
    Path source = folder.resolve("uno.txt");
    Path target = folder.resolve("two.txt");
    Files.writeString(source, RunningStele.SPANISH.replace("A/99/7", "A/99/8"));
    Files.writeString(
        target,
        RunningStele.ENGLISH.replace("A/99/7", "A/99/8")
            + "4. Nothing answers to this one here.\n");
    open("/documents");
    wait("table.list");
    browser.one("#exactly summary").click();
    browser.one("#source").sendKeys(source.toAbsolutePath().toString());
    browser.one("#target").sendKeys(target.toAbsolutePath().toString());
    browser.one("#add button").click();

    WebElement outcome = wait("#jobs .good");
    assertThat(outcome.getText()).startsWith("Aligned: added");
    until("table.list tbody tr", 4);
    outcome.findElement(By.linkText("Read the bitext")).click();

    wait("table.bitext");
    assertThat(wait("h1").getText()).isEqualTo("A/99/8");
    assertThat(wait(".report").getText()).contains("1 segment in English without a counterpart");
    assertThat(browser.driver().findElement(By.cssSelector("tr.alone")).getText())
        .contains("no counterpart", "Nothing answers to this one here.");
    WebElement margin =
        browser.driver().findElement(By.cssSelector(".bitext tbody tr:nth-child(2) th"));
    assertThat(margin.getText()).isEqualTo("2");
    browser.driver().findElement(By.id("only")).click();
    assertThat(browser.driver().getCurrentUrl()).endsWith("?show=doubtful");
    assertThat(browser.driver().findElements(By.cssSelector(".bitext tbody tr")))
        .filteredOn(WebElement::isDisplayed)
        .allMatch(row -> row.getDomAttribute("class").matches(".*(alone|doubt).*"));
  }

  @Test
  void the_evidence_of_a_row_is_opened_and_lights_up_in_both_texts() {
    openZhEn();
    WebElement row = wait("tr#b1");
    WebElement button = row.findElement(By.cssSelector("button.open"));
    assertThat(button.getAccessibleName()).startsWith("confidence 0.").endsWith("evidence");
    assertThat(button.getDomAttribute("aria-expanded")).isEqualTo("false");
    button.sendKeys(Keys.ENTER);

    WebElement list = wait("tr#why1 ul.lines");
    assertThat(list.getText()).contains("label 2 = 2", "档案 = archives", "of the usual");
    assertThat(button.getDomAttribute("aria-expanded")).isEqualTo("true");
    WebElement line =
        list.findElements(By.tagName("button")).stream()
            .filter(b -> b.getText().contains("档案"))
            .findFirst()
            .orElseThrow();
    browser.driver().executeScript("arguments[0].focus()", line);
    assertThat(row.findElements(By.cssSelector(".linked.lit")))
        .extracting(WebElement::getText)
        .containsExactly("档案", "archives");
    line.sendKeys(Keys.SPACE);
    assertThat(line.getDomAttribute("aria-pressed")).isEqualTo("true");

    button.click();
    assertThat(browser.driver().findElements(By.id("why1"))).isEmpty();
    assertThat(row.findElements(By.cssSelector(".linked"))).isEmpty();
    assertThat(row.getText()).contains("平行文本保存在本组织的档案中。");
  }

  @Test
  void the_plot_shows_every_row_and_leads_to_it() {
    openZhEn();
    WebElement stage = wait(".plot .stage");
    wait("tr#b2");
    assertThat(browser.driver().findElement(By.id("plot-summary")).getDomProperty("textContent"))
        .contains("3 segments in Chinese, 3 in English, in 3 rows")
        .contains("Both texts have the same order");
    assertThat(browser.driver().findElement(By.cssSelector(".legend")).getText())
        .contains("confidence 0.90 and more", "no counterpart (0)");
    assertThat(stage.getAccessibleName()).isEqualTo("Row");
    stage.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
    assertThat(stage.getDomAttribute("aria-valuetext")).startsWith("Row 3 of 3: 3, confidence 0.");
    stage.sendKeys(Keys.ENTER);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("b2");
    assertThat(browser.driver().getCurrentUrl()).endsWith("#b2");
  }

  private static void openZhEn() {
    open("/?q=平行文本&lang=zh&other=en");
    open(wait(".hit a[href*='/bitexts/']").getDomAttribute("href"));
  }

  @Test
  void a_failed_upload_says_why() throws Exception {
    Path source = folder.resolve("noise.txt");
    Files.writeString(source, "?");
    open("/documents");
    browser.one("#exactly summary").click();
    browser.one("#source").sendKeys(source.toAbsolutePath().toString());
    browser.one("#target").sendKeys(source.toAbsolutePath().toString());
    browser.one("#add button").click();
    assertThat(wait("#jobs [role=alert]").getText())
        .isEqualTo("noise.txt: this is not a document that can be read");
    assertThat(browser.one("#work-summary").getText()).isEqualTo("1 of 1 pairs done (1 failed)");
  }

  @Test
  void the_keyboard_reaches_the_content_first_and_every_field_has_a_label() {
    open("/?q=archives&lang=en");
    wait(".hit");
    for (String page : List.of("/?q=archives&lang=en", "/documents")) {
      open(page);
      wait("footer");
      browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
      assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
      for (WebElement field :
          browser.driver().findElements(By.cssSelector("input, select, textarea"))) {
        if (!field.isDisplayed()) {
          continue; // in what is folded up
        }
        assertThat(field.getAccessibleName()).as(field.getDomAttribute("id")).isNotBlank();
      }
      assertThat(browser.driver().findElements(By.tagName("h1"))).hasSize(1);
      assertThat(browser.driver().findElements(By.tagName("main"))).hasSize(1);
    }
  }

  @Test
  void nothing_is_wider_than_a_telephone() {
    browser.width(500);
    try {
      for (String page :
          List.of(
              "/",
              "/?q=archives&lang=en",
              "/?q=archives&lang=en&view=kwic",
              "/documents",
              firstBitext())) {
        open(page);
        wait("footer");
        wait("h1, .hit, .kwic");
        assertThat(browser.overflow()).as(page).isLessThanOrEqualTo(0);
      }
    } finally {
      browser.usualWidth();
    }
  }

  @Test
  void a_page_loads_less_than_200_kilobytes_and_all_of_it_from_its_own_server() {
    String bitext = firstBitext();
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    for (String page : List.of("/", "/?q=archives&lang=en", "/documents", bitext)) {
      open(page);
      wait(".totals, .hit, table.list, table.bitext");
      @SuppressWarnings("unchecked")
      List<String> loaded =
          (List<String>)
              browser
                  .driver()
                  .executeScript(
                      "return [...performance.getEntriesByType('navigation'),"
                          + " ...performance.getEntriesByType('resource')]"
                          + ".map(e => e.name + ' ' + e.encodedBodySize)");
      assertThat(loaded)
          .as(page)
          .hasSizeGreaterThan(5)
          .allMatch(l -> l.startsWith(stele.address()));
      assertThat(
              loaded.stream()
                  .mapToLong(l -> Long.parseLong(l.substring(l.lastIndexOf(' ') + 1)))
                  .sum())
          .as("%s: %s", page, loaded)
          .isBetween(10_000L, 200_000L);
    }
  }

  private static String firstBitext() {
    open("/documents");
    return wait("table.list a").getDomAttribute("href");
  }

  private static void open(String path) {
    browser.open(path);
  }

  private static WebElement wait(String selector) {
    return browser.wait(selector);
  }

  private static void until(String selector, int count) {
    browser.until(selector, count);
  }
}
