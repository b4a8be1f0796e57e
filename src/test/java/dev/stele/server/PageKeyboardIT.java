package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The web page by keyboard alone. */
class PageKeyboardIT {
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

  @BeforeEach
  void allKeys() {
    browser.prefer("keys", "");
  }

  @Test
  void a_question_is_asked_and_its_hit_cited_and_opened_without_a_mouse() {
    browser.prefer("other", "en");
    browser.open("/");
    browser.wait(".totals");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("q");
    browser.press("档案", Keys.ENTER);
    browser.until(".hit", 2);

    browser.press(Keys.ARROW_DOWN);
    WebElement first = browser.focused();
    assertThat(first).isEqualTo(browser.all(".hit").get(0));
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused()).isEqualTo(browser.all(".hit").get(1));
    browser.press("k");
    assertThat(browser.focused()).isEqualTo(first);

    browser.press("c");
    String citation = first.findElement(By.cssSelector("h3")).getText() + "; original: Spanish";
    browser.until(By.id("toast"), "Copied: " + citation);
    assertThat(citation).startsWith("A/99/7, para. ");
    browser.press("x");
    assertThat(first.findElement(By.cssSelector(".context")).isDisplayed()).isTrue();

    browser.press(Keys.ENTER);
    browser.wait("tr.sought");
    assertThat(browser.driver().getCurrentUrl()).contains("/bitexts/");
  }

  @Test
  void the_slash_goes_to_the_search_and_the_question_mark_shows_the_keys() {
    browser.open("/?q=archives&lang=en");
    browser.wait(".hit");
    browser.press("?");
    assertThat(browser.wait("dialog[open]").getText())
        .contains("Keyboard shortcuts", "Copy the citation", "Use single keys as shortcuts");
    browser.press(Keys.ESCAPE);
    assertThat(browser.all("dialog[open]")).isEmpty();
    browser.press("/");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("q");
    browser.press("/");
    assertThat(browser.focused().getDomProperty("value")).isEqualTo("/");

    browser.open("/documents");
    browser.wait("table.list");
    browser.press("/");
    browser.wait("#q");
  }

  @Test
  void the_view_changes_by_a_key_and_back_leads_to_the_one_before() {
    browser.open("/?q=archives&lang=en");
    browser.until(".hit", 4);
    browser.press("v");
    browser.until(".kwic tbody tr", 4);
    browser.untilAddress("view=kwic");
    assertThat(browser.one(".kwic .before").getText()).isNotBlank();
    assertThat(browser.one(".kwic td.match").getText()).isEqualTo("archives");
    browser.press("j", "j");
    assertThat(browser.focused()).isEqualTo(browser.all(".kwic tbody tr").get(1));
    browser.driver().navigate().back();
    browser.until(".hit", 4);
    browser.driver().navigate().forward();
    browser.until(".kwic tbody tr", 4);
  }

  @Test
  void the_rows_of_a_bitext_are_walked_through_explained_and_cited() {
    browser.open("/documents");
    browser.open(browser.wait("table.list a").getDomAttribute("href"));
    browser.wait("tr#b2");
    browser.press(Keys.ARROW_DOWN, "j");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("b1");
    browser.press("c");
    browser.until(By.id("toast"), "Copied: A/99/7, para. 2; original: Spanish");
    browser.press("e");
    browser.wait("#why1");
    browser.press("n");
    browser.until(By.id("toast"), "No further row is in doubt");
  }

  @Test
  void whoever_speaks_to_the_machine_may_switch_single_keys_off() {
    browser.open("/?q=archives&lang=en");
    browser.wait(".hit");
    browser.press("?");
    browser.wait("dialog[open]");
    browser.one("#keys-on").sendKeys(Keys.SPACE);
    browser.press(Keys.ESCAPE, "/");
    assertThat(browser.focused().getDomAttribute("id")).isNotEqualTo("q");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused()).isEqualTo(browser.one(".hit"));
  }
}
