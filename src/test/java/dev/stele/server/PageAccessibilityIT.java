package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The web page for everybody: WCAG 2.2 AA as axe checks it, and the three languages. */
class PageAccessibilityIT {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir private static Path folder;
  private static RunningStele stele;
  private static Browser browser;
  private static String bitext;

  @BeforeAll
  static void start() throws Exception {
    Browser.require();
    stele = RunningStele.filled(folder.resolve("data"));
    stele.align(
        RunningStele.CHINESE.replace("A/99/7", "A/99/8") + "4. 这里没有对应。\n",
        RunningStele.ENGLISH.replace("A/99/7", "A/99/8"));
    browser = Browser.on(stele, folder.resolve("profile"));
    browser.open("/documents");
    bitext = browser.wait("table.list a").getDomAttribute("href");
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

  @ParameterizedTest
  @CsvSource({"light, en", "dark, en", "light, es", "dark, zh"})
  void axe_finds_nothing_wrong_on_any_page(String theme, String language) {
    browser.prefer("theme", theme);
    browser.prefer("language", language);
    check("/", ".totals");
    check("/?q=archives&lang=en", ".hit");
    check("/?q=档案&lang=zh&other=en&view=kwic", ".kwic");
    check("/?q=The+Committee+should+meet+every+year.&lang=en&other=zh&view=matches", ".hit .score");
    check("/?q=nothing-of-this-kind&lang=en", ".empty");
    check("/documents", "table.list");
    check(bitext, ".report");
    browser.one("button.open").click();
    browser.wait(".why");
    check("the evidence of a row");
    browser.press("?");
    browser.wait("dialog[open]");
    check("the help");
  }

  private static void check(String path, String ready) {
    browser.open(path);
    browser.wait(ready);
    check(path);
  }

  @SuppressWarnings(
      "deprecation") // the other mode opens a blank window, which needs no policy here
  private static void check(String what) {
    Results results = new AxeBuilder().withTags(WCAG).setLegacyMode(true).analyze(browser.driver());
    assertThat(results.isErrored()).as(what).isFalse();
    assertThat(results.getViolations())
        .as(what)
        .extracting(PageAccessibilityIT::describe)
        .isEmpty();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(n -> n.getHtml() + n.getFailureSummary()).toList();
  }

  @Test
  void the_language_of_the_page_is_chosen_and_remembered() {
    browser.prefer("language", "en");
    browser.open("/?q=archives&lang=en");
    browser.wait(".hit");
    new Select(browser.one("#ui-language")).selectByValue("es");
    browser.until(By.cssSelector("#views a[aria-current]"), "En paralelo");
    browser.until(By.id("summary"), "resultados para «archives»");
    assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("es");
    new Select(browser.one("#ui-language")).selectByValue("zh");
    browser.until(By.id("summary"), "条结果");
    assertThat(browser.one(".facts").getText()).contains("原文：西班牙语", "未审校");
    browser.open("/documents");
    browser.until(By.tagName("h1"), "文件");
    browser.prefer("language", "en");
  }

  @Test
  void the_colours_follow_the_switch_and_are_remembered() {
    browser.prefer("theme", "");
    browser.open("/");
    browser.wait(".totals");
    String light = background();
    new Select(browser.one("#ui-theme")).selectByValue("dark");
    assertThat(background()).isNotEqualTo(light);
    browser.open("/documents");
    browser.wait("#ui-theme");
    assertThat(background()).isNotEqualTo(light);
    browser.prefer("theme", "");
  }

  private static String background() {
    return browser.one("html").getCssValue("background-color");
  }
}
