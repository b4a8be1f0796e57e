package dev.stele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @TempDir private Path folder;

  @Test
  void a_request_is_found_again_by_another_process() throws IOException {
    BitextRequest request = request("报告 «1».pdf", Optional.of(new DocumentSymbol("A/99/1")));
    new Inbox(folder.resolve("inbox")).put("job", request);
    BitextRequest found =
        (BitextRequest) new Inbox(folder.resolve("inbox")).get("job").orElseThrow();
    assertThat(found.source().name()).isEqualTo("报告 «1».pdf");
    assertThat(found.source().path()).hasContent("source text");
    assertThat(found.source().language()).contains(Language.CHINESE);
    assertThat(found.target().language()).isEmpty();
    assertThat(found.symbol()).contains(new DocumentSymbol("A/99/1"));
    assertThat(request.source().path()).doesNotExist();
  }

  @Test
  void a_request_without_a_symbol_has_none_when_it_is_found_again() throws IOException {
    Inbox inbox = new Inbox(folder.resolve("inbox"));
    inbox.put("job", request("a.txt", Optional.empty()));
    assertThat(((BitextRequest) inbox.get("job").orElseThrow()).symbol()).isEmpty();
    assertThat(inbox.jobs()).containsExactly("job");
  }

  @Test
  void a_request_to_import_is_found_again_as_such() throws IOException {
    Path upload = Files.writeString(folder.resolve("upload"), "<tmx/>");
    new Inbox(folder.resolve("inbox"))
        .put("job", new ImportRequest(new SourceFile(upload, "a.tmx", Optional.empty())));
    ImportRequest found =
        (ImportRequest) new Inbox(folder.resolve("inbox")).get("job").orElseThrow();
    assertThat(found.file().name()).isEqualTo("a.tmx");
    assertThat(found.file().path()).hasContent("<tmx/>");
  }

  @Test
  void a_removed_request_is_gone_and_removing_it_again_does_nothing() throws IOException {
    Inbox inbox = new Inbox(folder.resolve("inbox"));
    inbox.put("job", request("a.txt", Optional.empty()));
    inbox.remove("job");
    inbox.remove("job");
    assertThat(inbox.jobs()).isEmpty();
    assertThat(inbox.get("job")).isEmpty();
  }

  @Test
  void what_a_dying_process_left_half_written_is_cleared_away() throws IOException {
    Path part = Files.createDirectories(folder.resolve("inbox/job.part"));
    Files.writeString(part.resolve("source"), "half");
    assertThat(new Inbox(folder.resolve("inbox")).jobs()).isEmpty();
    assertThat(part).doesNotExist();
  }

  private BitextRequest request(String name, Optional<DocumentSymbol> symbol) throws IOException {
    Path source = Files.writeString(folder.resolve("upload-1"), "source text");
    Path target = Files.writeString(folder.resolve("upload-2"), "target text");
    return new BitextRequest(
        new SourceFile(source, name, Optional.of(Language.CHINESE)),
        new SourceFile(target, "b.txt", Optional.empty()),
        symbol);
  }
}
