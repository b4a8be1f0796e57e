package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium on the page of a server, in English and light unless it is told else. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Dimension USUAL = new Dimension(1280, 900);

  private final RunningStele stele;
  private final ChromeDriver driver;

  private Browser(RunningStele stele, ChromeDriver driver) {
    this.stele = stele;
    this.driver = driver;
  }

  /** Skips the tests where there is no Chromium. */
  static void require() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: there is no " + CHROMIUM + " or no " + DRIVER);
  }

  /**
   * Starts it.
   *
   * @param profile a folder that is not there yet
   */
  static Browser on(RunningStele stele, Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
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
        "--lang=en-GB",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    driver.manage().window().setSize(USUAL);
    return new Browser(stele, driver);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page; the console has to be free of errors and of breaches of the security policy. */
  void open(String path) {
    driver.get(stele.uri(path).toString());
    assertNoErrors();
  }

  /** The console says nothing of errors of the page or of breaches of the security policy. */
  void assertNoErrors() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .noneMatch(message -> message.contains("Content Security Policy"))
        .noneMatch(message -> message.contains("Uncaught"));
  }

  /** What the page remembers of its reader's wishes; "" forgets. Holds from the next page on. */
  void prefer(String name, String value) {
    if (!driver.getCurrentUrl().startsWith(stele.address())) {
      driver.get(stele.uri("/assets/icon.svg").toString());
    }
    driver.executeScript(
        "arguments[1] ? localStorage.setItem(arguments[0], arguments[1])"
            + " : localStorage.removeItem(arguments[0])",
        name,
        value);
  }

  WebElement wait(String selector) {
    return patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  void until(String selector, int count) {
    patience().until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(selector), count));
  }

  /** Waits until an element says this. */
  void until(By element, String text) {
    patience().until(ExpectedConditions.textToBePresentInElementLocated(element, text));
  }

  void untilAddress(String part) {
    patience().until(ExpectedConditions.urlContains(part));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /**
   * Reads from a page that may still replace what it shows, until nothing is replaced meanwhile.
   */
  <T> T read(Function<Browser, T> reading) {
    return patience()
        .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
        .until(d -> reading.apply(this));
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Presses keys, one after the other, wherever the focus is. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** Leaves the field that has the focus. */
  void leaveField() {
    press(Keys.ESCAPE);
  }

  /** How many pixels the page is wider than the window. */
  int overflow() {
    Number overflow =
        (Number)
            driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return overflow.intValue();
  }

  void width(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, 900));
  }

  void usualWidth() {
    driver.manage().window().setSize(USUAL);
  }

  private WebDriverWait patience() {
    return new WebDriverWait(driver, Duration.ofSeconds(20));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
