package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedFileTest {

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\me\\文件.docx, 文件.docx",
    "' a b.txt ', a b.txt",
    "a\u0000b\u202e.txt, ab.txt"
  })
  void only_the_last_part_of_a_name_is_kept(String given, String kept) {
    assertThat(UploadedFile.cleanName(given)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({"''", "a/", "..", "' '"})
  void a_name_without_a_last_part_is_none(String given) {
    assertThat(UploadedFile.cleanName(given)).isEmpty();
  }
}
