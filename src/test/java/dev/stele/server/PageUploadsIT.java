package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Many documents at once, on the web page. */
class PageUploadsIT {
  @TempDir private static Path folder;

  @Test
  void many_files_are_paired_by_their_names_and_what_has_no_partner_is_told() throws Exception {
    StringBuilder names = new StringBuilder();
    for (String name :
        List.of("one-zh.txt", "one-en.txt", "zwei.txt", "drei.txt", "bad-es.txt", "bad_en.txt")) {
      Path file = folder.resolve(name);
      String text =
          switch (name) {
            case "one-zh.txt" -> RunningStele.CHINESE;
            case "one-en.txt", "zwei.txt" -> RunningStele.ENGLISH;
            case "drei.txt" -> RunningStele.SPANISH;
            default -> "?";
          };
      String of = name.startsWith("one") ? "A/99/20" : "A/99/21";
      Files.writeString(file, text.replace("A/99/7", of));
      names.append(names.isEmpty() ? "" : "\n").append(file.toAbsolutePath());
    }
    Browser.require();
    try (RunningStele stele = RunningStele.empty(folder.resolve("data"));
        Browser browser = Browser.on(stele, folder.resolve("profile"))) {
      browser.open("/");
      assertThat(browser.wait("#results a").getText()).isEqualTo("Add documents");
      browser.open("/documents");
      browser.wait("#list .empty");
      browser.one("#files").sendKeys(names.toString());
      browser.until(By.cssSelector("#waiting .problem"), "2 files have no partner");
      browser.until(By.id("work-summary"), "2 of 2 pairs done (1 failed)");
      assertThat(browser.all("#jobs .job"))
          .extracting(job -> job.getDomAttribute("data-state"))
          .containsExactlyInAnyOrder("done", "failed");
      assertThat(browser.one("#jobs [data-state=failed]").getText())
          .contains("bad-es.txt", "bad_en.txt", "this is not a document that can be read");

      new Select(browser.one("#waiting select")).selectByVisibleText("drei.txt");
      browser.until(By.id("work-summary"), "3 of 3 pairs done (1 failed)");
      assertThat(browser.all("#waiting li")).isEmpty();
    }
  }
}
