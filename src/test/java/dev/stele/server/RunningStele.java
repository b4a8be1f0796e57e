package dev.stele.server;

import dev.stele.cli.ExchangeFormats;
import dev.stele.document.Block;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.extract.ExtractedDocument;
import dev.stele.extract.ExtractionException;
import dev.stele.extract.Extractor;
import dev.stele.ingest.BitextMaker;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.Explanations;
import dev.stele.ingest.JobQueue;
import dev.stele.ingest.SourceFile;
import dev.stele.ingest.TaughtLexicon;
import dev.stele.ingest.TemplateAdapter;
import dev.stele.ingest.VersionReader;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Bitext;
import dev.stele.memory.Job;
import dev.stele.memory.Matches;
import dev.stele.memory.Penalties;
import dev.stele.pretranslate.ConversionLimits;
import dev.stele.pretranslate.Pretranslator;
import dev.stele.search.LuceneConcordance;
import dev.stele.segment.Segmenter;
import dev.stele.store.Database;
import dev.stele.structure.OutlineReader;
import dev.stele.terms.Renderings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server with a memory of its own on any free port. Its files are plain text: the first line
 * names language and symbol, perhaps the original; every other line is a paragraph.
 */
final class RunningStele implements AutoCloseable {
  static final String ENGLISH =
      """
      en A/99/7 es
      1. The Committee shall meet every year.
      2. Parallel texts are kept in the archives of the Organization.
      3. The archives are open to the public.
      """;
  static final String CHINESE =
      """
      zh A/99/7 es
      1. 委员会应每年举行会议。
      2. 平行文本保存在本组织的档案中。
      3. 档案向公众开放。
      """;
  static final String SPANISH =
      """
      es A/99/7 es
      1. El Comité se reunirá cada año.
      2. Los textos paralelos se conservan en los archivos de la Organización.
      3. Los archivos están abiertos al público.
      """;

  private static final Penalties PENALTIES = new Penalties(0, 2, 1, 1);
  private static final long MAX_UPLOAD_BYTES = 100_000;
  static final long MAX_TMX_BYTES = 300_000;
  private static final BitextMaker MAKER =
      new BitextMaker(
          new VersionReader(new LineExtractor(), OutlineReader.load(), Segmenter.load()),
          Lexicon::seed);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BOUNDARY = "----parts-of-a-form";

  private final Path folder;
  private final Database database;
  private final LuceneConcordance index;
  private final JobQueue queue;
  private final SteleServer server;

  private RunningStele(Path folder, Optional<String> token) throws IOException, ServerException {
    this.folder = folder;
    database = Database.open(folder.resolve("memory"));
    index = LuceneConcordance.open(folder.resolve("index"));
    ExchangeFormats formats = new ExchangeFormats();
    queue =
        JobQueue.open(
            folder.resolve("inbox"),
            database.jobs(),
            database.memory(),
            index,
            new TaughtLexicon(database.lessons(), Lexicon.seed()),
            () -> MAKER,
            formats,
            formats,
            Clock.systemUTC());
    Matches matches = index.matches(PENALTIES, new TemplateAdapter());
    server =
        SteleServer.start(
            new ServerOptions("127.0.0.1", 0, token, MAX_UPLOAD_BYTES, MAX_TMX_BYTES, "0.0.0-test"),
            new Services(
                database.memory(),
                index,
                matches,
                queue,
                new Explanations(database.memory(), Lexicon::seed),
                new Renderings(Lexicon::seed),
                new Pretranslator(
                    matches, new ConversionLimits(MAX_UPLOAD_BYTES, 256, Duration.ofMinutes(1)))),
            uploads());
  }

  /** Starts with an empty memory. */
  static RunningStele empty(Path folder) throws IOException, ServerException {
    return new RunningStele(folder, Optional.empty());
  }

  static RunningStele withToken(Path folder, String token) throws IOException, ServerException {
    return new RunningStele(folder, Optional.of(token));
  }

  /** Starts with the three versions, in the pairs zh-en and es-en. */
  static RunningStele filled(Path folder) throws Exception {
    RunningStele stele = empty(folder);
    stele.align(CHINESE, ENGLISH);
    stele.align(SPANISH, ENGLISH);
    return stele;
  }

  /** Aligns two texts and waits for the end of the job. */
  Job align(String source, String target) throws IOException, InterruptedException {
    Job job = queue.submit(new BitextRequest(file(source), file(target), Optional.empty()));
    while (!queue.find(job.id()).orElseThrow().state().isFinal()) {
      Thread.sleep(5);
    }
    return queue.find(job.id()).orElseThrow();
  }

  /** Puts a bitext into the memory, where it can be found at once. */
  void put(Bitext bitext) {
    database.memory().put(bitext);
    index.follow(database.memory());
  }

  JobQueue queue() {
    return queue;
  }

  Path uploads() {
    return folder.resolve("uploads");
  }

  String address() {
    return server.address();
  }

  URI uri(String path) {
    return URI.create(address() + path);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).DELETE());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** Posts a form; its parts as {@link #part} and {@link #filePart} make them. */
  HttpResponse<String> post(String... parts) throws IOException, InterruptedException {
    return send(form(parts));
  }

  HttpRequest.Builder form(String... parts) {
    return formTo("/api/v1/bitexts", parts);
  }

  /** A form for another route. */
  HttpRequest.Builder formTo(String path, String... parts) {
    String body = String.join("", parts) + "--" + BOUNDARY + "--\r\n";
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  static String part(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  static String filePart(String name, String fileName, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, fileName, content);
  }

  @Override
  public void close() {
    server.close();
    queue.close();
    index.close();
    database.close();
  }

  private SourceFile file(String text) throws IOException {
    Path file = Files.createTempFile(folder, "version", ".txt");
    Files.writeString(file, text);
    return new SourceFile(file, text.substring(0, 2) + ".txt", Optional.empty());
  }

  /** Reads the plain form that the class comment describes. */
  private static final class LineExtractor implements Extractor {
    @Override
    public ExtractedDocument extract(Path file, Optional<Language> language)
        throws ExtractionException {
      try {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).matches("[a-z]{2} \\S+( [a-z]{2})?")) {
          throw new ExtractionException("file", ExtractionException.Reason.NOT_A_DOCUMENT, "");
        }
        String[] first = lines.get(0).split(" ", -1);
        List<Block> blocks = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
          blocks.add(new Block(Block.Kind.BODY, line, List.of(), 1));
        }
        Masthead masthead =
            new Masthead(
                Optional.of(new DocumentSymbol(first[1])),
                language.orElse(new Language(first[0])),
                Optional.of(LocalDate.of(2026, 7, 7)),
                Optional.empty(),
                first.length > 2 ? List.of(new Language(first[2])) : List.of());
        return new ExtractedDocument(masthead, blocks, digest(lines));
      } catch (IOException e) {
        throw new ExtractionException("file", ExtractionException.Reason.MISSING, e.getMessage());
      }
    }

    private static String digest(List<String> lines) {
      return "%064x".formatted(lines.hashCode() & 0xffffffffL);
    }

    @Override
    public void close() {
      // it holds nothing
    }
  }
}
