package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The web page as a person uses it, in a browser. */
class WebPageIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir private static Path folder;
  private static RunningStele stele;
  private static WebDriver browser;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: there is no " + CHROMIUM + " or no " + DRIVER);
    stele = RunningStele.filled(folder.resolve("data"));
    LoggingPreferences console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--user-data-dir=" + folder.resolve("profile"));
    options.setCapability("goog:loggingPrefs", console);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (stele != null) {
      stele.close();
    }
  }

  @Test
  void a_search_shows_both_texts_side_by_side_with_its_marks_and_source() {
    open("/");
    browser.findElement(By.id("q")).sendKeys("平行文本", Keys.ENTER);

    WebElement hit = wait(".hit");
    assertThat(hit.findElements(By.cssSelector(".sides mark")))
        .extracting(WebElement::getText)
        .containsExactly("平行文本");
    assertThat(hit.getText())
        .contains("A/99/7, para. 2")
        .contains("Parallel texts are kept in the archives of the Organization.")
        .contains("original Spanish", "not reviewed", "7 July 2026");
    assertThat(hit.findElement(By.cssSelector(".passage")).getDomAttribute("lang")).isEqualTo("zh");
    assertThat(status()).startsWith("1 hit for “平行文本”");
    assertThat(browser.getCurrentUrl())
        .contains("q=" + URLEncoder.encode("平行文本", StandardCharsets.UTF_8), "lang=zh", "other=en");
    hit.findElement(By.tagName("a")).click();
    WebElement found = wait("tr.sought");
    assertThat(found.getText()).contains("平行文本保存在本组织的档案中。");
    assertThat(found.getCssValue("display")).isEqualTo("table-row");
    assertThat(browser.switchTo().activeElement()).isEqualTo(found);
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
    assertThat(browser.findElement(By.id("title")).getText()).contains("paired through English");
    assertThat(browser.findElement(By.cssSelector("tr.sought .sure")).getDomAttribute("title"))
        .isEqualTo("Paired because both are paired with the same passage of another version");
    open("/documents");
    assertThat(wait(".list").getText()).contains("through English");
  }

  @Test
  void the_address_is_the_state_of_the_search() {
    open("/?q=archives&lang=en");
    wait(".hit");
    assertThat(hits()).hasSize(4);
    assertThat(new Select(browser.findElement(By.id("lang"))).getFirstSelectedOption().getText())
        .isEqualTo("English");

    new Select(browser.findElement(By.id("other"))).selectByValue("es");
    browser.findElement(By.cssSelector("#search button")).click();
    until(".hit", 2);
    browser.findElement(By.cssSelector("aside a[href*='symbol=']")).click();
    wait("aside .chosen");
    assertThat(browser.getCurrentUrl()).contains("other=es", "symbol=A%2F99%2F7");
    browser.navigate().back();
    browser.navigate().back();
    until(".hit", 4);
  }

  @Test
  void a_phrase_in_another_language_is_not_found_but_the_way_to_it_is_shown() {
    open("/?q=档案&lang=en&other=zh");
    wait(".empty a").click();
    wait(".hit");
    assertThat(browser.getCurrentUrl()).contains("lang=zh", "other=en");
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
    browser.findElement(By.id("source")).sendKeys(source.toAbsolutePath().toString());
    browser.findElement(By.id("target")).sendKeys(target.toAbsolutePath().toString());
    browser.findElement(By.cssSelector("#add button")).click();

    WebElement outcome = wait("#job .good");
    assertThat(outcome.getText()).startsWith("Aligned; added");
    until("table.list tbody tr", 4);
    outcome.findElement(By.linkText("Read the bitext")).click();

    wait("table.bitext");
    assertThat(wait("h1").getText()).isEqualTo("A/99/8");
    assertThat(wait(".report").getText()).contains("1 segment in English without a counterpart");
    assertThat(browser.findElement(By.cssSelector("tr.alone")).getText())
        .contains("no counterpart", "Nothing answers to this one here.");
    WebElement margin = browser.findElement(By.cssSelector(".bitext tbody tr:nth-child(2) th"));
    assertThat(margin.getText()).isEqualTo("2");
    browser.findElement(By.id("only")).click();
    assertThat(browser.getCurrentUrl()).endsWith("?show=doubtful");
    assertThat(browser.findElements(By.cssSelector(".bitext tbody tr")))
        .filteredOn(WebElement::isDisplayed)
        .allMatch(row -> row.getDomAttribute("class").matches(".*(alone|doubt).*"));
  }

  @Test
  void the_evidence_of_a_row_is_opened_and_lights_up_in_both_texts() {
    openZhEn();
    WebElement row = wait("tr#b1");
    WebElement button = row.findElement(By.cssSelector("button.open"));
    assertThat(button.getAccessibleName()).startsWith("Confidence 0.").endsWith("evidence");
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
    ((ChromeDriver) browser).executeScript("arguments[0].focus()", line);
    assertThat(row.findElements(By.cssSelector(".linked.lit")))
        .extracting(WebElement::getText)
        .containsExactly("档案", "archives");
    line.sendKeys(Keys.SPACE);
    assertThat(line.getDomAttribute("aria-pressed")).isEqualTo("true");

    button.click();
    assertThat(browser.findElements(By.id("why1"))).isEmpty();
    assertThat(row.findElements(By.cssSelector(".linked"))).isEmpty();
    assertThat(row.getText()).contains("平行文本保存在本组织的档案中。");
  }

  @Test
  void the_plot_shows_every_row_and_leads_to_it() {
    openZhEn();
    WebElement stage = wait(".plot .stage");
    wait("tr#b2");
    assertThat(browser.findElement(By.id("plot-summary")).getDomProperty("textContent"))
        .contains("3 segments in Chinese, 3 in English, in 3 rows")
        .contains("Both texts have the same order");
    assertThat(browser.findElement(By.cssSelector(".legend")).getText())
        .contains("confidence 0.90 and more", "no counterpart (0)");
    assertThat(stage.getAccessibleName()).isEqualTo("Row");
    stage.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
    assertThat(stage.getDomAttribute("aria-valuetext")).startsWith("Row 3 of 3: 3, confidence 0.");
    stage.sendKeys(Keys.ENTER);
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("b2");
    assertThat(browser.getCurrentUrl()).endsWith("#b2");
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
    browser.findElement(By.id("source")).sendKeys(source.toAbsolutePath().toString());
    browser.findElement(By.id("target")).sendKeys(source.toAbsolutePath().toString());
    browser.findElement(By.cssSelector("#add button")).click();
    assertThat(wait("#job [role=alert]").getText())
        .isEqualTo("noise.txt: this is not a document that can be read");
  }

  @Test
  void the_keyboard_reaches_the_content_first_and_every_field_has_a_label() {
    open("/?q=archives&lang=en");
    wait(".hit");
    for (String page : List.of("/?q=archives&lang=en", "/documents")) {
      open(page);
      wait("main select");
      browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
      assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
      for (WebElement field : browser.findElements(By.cssSelector("input, select"))) {
        assertThat(field.getAccessibleName()).as(field.getDomAttribute("id")).isNotBlank();
      }
      assertThat(browser.findElements(By.tagName("h1"))).hasSize(1);
      assertThat(browser.findElements(By.tagName("main"))).hasSize(1);
    }
  }

  @Test
  void nothing_is_wider_than_a_telephone() {
    browser.manage().window().setSize(new Dimension(500, 900));
    try {
      for (String page : List.of("/?q=archives&lang=en", "/documents", firstBitext())) {
        open(page);
        wait("h1");
        Number overflow =
            (Number)
                ((ChromeDriver) browser)
                    .executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow.intValue()).as(page).isLessThanOrEqualTo(0);
      }
    } finally {
      browser.manage().window().setSize(new Dimension(1280, 900));
    }
  }

  private static String firstBitext() {
    open("/documents");
    return wait("table.list a").getDomAttribute("href");
  }

  /** Opens a page; the console has to be free of errors and of breaches of the security policy. */
  private static void open(String path) {
    browser.get(stele.uri(path).toString());
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .noneMatch(message -> message.contains("Content Security Policy"))
        .noneMatch(message -> message.contains("Uncaught"));
  }

  private static WebElement wait(String selector) {
    return patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  private static void until(String selector, int count) {
    patience().until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(selector), count));
  }

  private static WebDriverWait patience() {
    return new WebDriverWait(browser, Duration.ofSeconds(20));
  }

  private static List<WebElement> hits() {
    return browser.findElements(By.cssSelector(".hit"));
  }

  private static String status() {
    return browser.findElement(By.id("summary")).getText();
  }
}
