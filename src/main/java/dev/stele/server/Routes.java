package dev.stele.server;

import dev.stele.ingest.ImportRequest;
import dev.stele.server.Contract.Operation;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives each operation of openapi.json its endpoint, behind the checks that all requests pass. */
final class Routes {
  /** What a multipart form adds to its two files. */
  private static final long FORM_BYTES = 64 * 1024;

  /** Two of the longest texts, each character escaped. */
  static final long JSON_BYTES = 64 * 1024;

  private final ServerOptions options;
  private final Contract contract;
  private final Path uploads;
  private final Map<String, Endpoint> endpoints;

  Routes(
      Vertx vertx,
      ServerOptions options,
      Services services,
      Path uploads,
      PrometheusMeterRegistry metrics) {
    this.options = options;
    this.uploads = uploads;
    this.contract = Contract.load();
    Workers workers = new Workers(vertx);
    ConcordanceEndpoint search =
        new ConcordanceEndpoint(services.concordance(), services.renderings());
    BitextEndpoint bitexts =
        new BitextEndpoint(services.memory(), services.jobs(), options.maxUploadBytes());
    BeadEndpoint beads = new BeadEndpoint(services.memory(), services.explanations());
    AmagamaEndpoint amagama =
        new AmagamaEndpoint(services.matches(), services.jobs(), Clock.systemUTC());
    Uploads uploading = new Uploads(services.jobs(), vertx, workers, uploads);
    Health health = new Health(services.memory(), services.jobs(), metrics);
    this.endpoints =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("searchConcordance", workers.answering(search::search)),
                Map.entry(
                    "findMatches",
                    workers.answering(
                        new MatchEndpoint(services.matches(), services.renderings())::find)),
                Map.entry(
                    "exportConcordance",
                    new ConcordanceExportEndpoint(
                        services.concordance(), vertx, workers, options.version())),
                Map.entry("listRenderings", workers.answering(search::renderings)),
                Map.entry("submitBitext", workers.answering(bitexts::submit)),
                Map.entry("listBitexts", workers.answering(bitexts::list)),
                Map.entry("readBitext", workers.answering(bitexts::read)),
                Map.entry("removeBitext", workers.answering(bitexts::remove)),
                Map.entry(
                    "readOverview",
                    workers.answering(new OverviewEndpoint(services.memory())::read)),
                Map.entry("readBeads", workers.answering(beads::list)),
                Map.entry("plotBeads", workers.answering(beads::plot)),
                Map.entry("explainBead", workers.answering(beads::explain)),
                Map.entry("readJob", workers.answering(new JobEndpoint(services.jobs())::read)),
                Map.entry("cancelJob", workers.answering(new JobEndpoint(services.jobs())::cancel)),
                Map.entry("followJob", new JobEvents(services.jobs(), vertx, workers)),
                Map.entry(
                    "exportTmx",
                    new TmxEndpoint(services.memory(), vertx, workers, options.version())),
                Map.entry(
                    "importTmx",
                    uploading.as(
                        (call, file) -> new ImportRequest(file),
                        "upload.tmx",
                        options.maxTmxBytes())),
                Map.entry(
                    "exportUnits",
                    new UnitExportEndpoint(services.memory(), vertx, workers, uploads)),
                Map.entry(
                    "importUnits",
                    uploading.as(
                        (call, file) -> new ImportRequest(file), "upload", options.maxTmxBytes())),
                Map.entry(
                    "exportBitext",
                    new BitextExportEndpoint(services.memory(), vertx, workers, options.version())),
                Map.entry(
                    "reviewBitext",
                    uploading.as(bitexts::review, "upload", options.maxUploadBytes())),
                Map.entry(
                    "pretranslate",
                    new PretranslateEndpoint(
                        services.pretranslator(), vertx, workers, options.maxUploadBytes())),
                Map.entry("findAmagama", workers.answering(amagama::find)),
                Map.entry("findAmagamaQuery", workers.answering(amagama::findQuery)),
                Map.entry("putAmagama", workers.answering(amagama::add)),
                Map.entry("postAmagama", workers.answering(amagama::add)),
                Map.entry("listAmagamaLanguages", workers.answering(call -> amagama.languages())),
                Map.entry(
                    "getMyMemory",
                    workers.answering(new MyMemoryEndpoint(services.matches())::get)),
                Map.entry("live", health::live),
                Map.entry("ready", workers.answering(health::ready)),
                Map.entry("metrics", workers.answering(health::metrics)),
                Map.entry(
                    "describe",
                    (context, call) ->
                        Answer.ok(Answer.JSON, contract.document()).send(context.response()))));
    TreeSet<String> described = new TreeSet<>();
    contract.operations().forEach(operation -> described.add(operation.id()));
    if (!described.equals(endpoints.keySet())) {
      throw new IllegalStateException(
          "openapi.json describes %s, but there are %s".formatted(described, endpoints.keySet()));
    }
  }

  /**
   * Makes the router.
   *
   * @param loopback whether the server listens on a loopback address
   */
  Router router(Vertx vertx, boolean loopback) {
    Router router = Router.router(vertx);
    Problems problems = new Problems(contract, options.maxUploadBytes());
    router.route().handler(new SecurityHeaders()).failureHandler(problems);
    router.route().handler(new SiteCheck(loopback));
    options.token().ifPresent(token -> router.route().handler(new TokenCheck(token)));
    contract.operations().forEach(operation -> mount(operation, router));
    new WebPages().mount(router);
    for (Problem problem : Problem.values()) {
      router.errorHandler(problem.status(), problems.withStatus(problem.status()));
    }
    return router;
  }

  private void mount(Operation operation, Router router) {
    Route route =
        operation.takesSlashes()
            // As it was sent: the text '..' is no way up, and '//' are two slashes.
            ? router
                .routeWithRegex(operation.method(), operation.pathRegex())
                .useNormalizedPath(false)
            : router.route(operation.method(), operation.routePath());
    route.setName(operation.path());
    operation.produces().forEach(route::produces);
    operation.consumes().forEach(route::consumes);
    if (!operation.form().isEmpty()) {
      route.handler(
          BodyHandler.create(uploads.toString())
              .setBodyLimit(2 * options.maxUploadBytes() + FORM_BYTES)
              .setDeleteUploadedFilesOnEnd(true));
    }
    if (!operation.json().isEmpty()) {
      route.handler(BodyHandler.create(/* handleFileUploads= */ false).setBodyLimit(JSON_BYTES));
    }
    Endpoint endpoint = endpoints.get(operation.id());
    route.handler(context -> endpoint.serve(context, Call.of(context, operation)));
  }
}
