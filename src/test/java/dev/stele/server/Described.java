package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.openapi.contract.OpenAPIVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads answers, and holds them against openapi.json. */
final class Described {
  private static final Described INSTANCE = new Described();

  private final SchemaRepository schemas;
  private final OutputUnit validity;
  private final JsonObject document;

  private Described() {
    Vertx vertx = Vertx.vertx();
    try {
      JsonObject raw = Contract.load().document().toJsonObject();
      OpenAPIVersion version = OpenAPIVersion.fromContract(raw);
      schemas = await(version.getRepository(vertx, "app://"));
      validity = await(version.validateContract(vertx, schemas, raw));
      document = await(version.resolve(vertx, schemas, raw));
    } finally {
      vertx.close();
    }
  }

  /** What the schema of OpenAPI says of the document. */
  static OutputUnit validity() {
    return INSTANCE.validity;
  }

  /** The operations by their ids, each as {@code GET /path}. */
  static Map<String, String> operations() {
    Map<String, String> operations = new TreeMap<>();
    JsonObject paths = INSTANCE.document.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      // resolving has added names of its own, whose values are texts
      if (paths.getValue(path) instanceof JsonObject methods) {
        for (String method : methods.fieldNames()) {
          if (methods.getValue(method) instanceof JsonObject operation) {
            operations.put(
                operation.getString("operationId"), method.toUpperCase(Locale.ROOT) + " " + path);
          }
        }
      }
    }
    return operations;
  }

  /** The answer of an operation, which is as openapi.json describes it. */
  static JsonObject json(HttpResponse<String> response, int status, String operationId) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonObject json = new JsonObject(response.body());
    check(json, response, operationId, Integer.toString(status));
    return json;
  }

  /** The same, of an operation that answers with an array. */
  static JsonArray array(HttpResponse<String> response, int status, String operationId) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonArray json = new JsonArray(response.body());
    check(json, response, operationId, Integer.toString(status));
    return json;
  }

  /** A problem document, which is as openapi.json describes it. */
  static JsonObject problem(HttpResponse<String> response) {
    JsonObject problem = new JsonObject(response.body());
    check(problem, response, "live", "default");
    assertThat(problem.getInteger("status")).isEqualTo(response.statusCode());
    return problem;
  }

  private static void check(
      Object json, HttpResponse<String> response, String operationId, String status) {
    String[] operation = operations().get(operationId).split(" ", -1);
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    JsonObject content =
        INSTANCE
            .document
            .getJsonObject("paths")
            .getJsonObject(operation[1])
            .getJsonObject(operation[0].toLowerCase(Locale.ROOT))
            .getJsonObject("responses")
            .getJsonObject(status)
            .getJsonObject("content");
    assertThat(content.fieldNames()).contains(type);
    OutputUnit outcome =
        INSTANCE
            .schemas
            .validator(JsonSchema.of(content.getJsonObject(type).getJsonObject("schema")))
            .validate(json);
    assertThat(outcome.getValid()).as("%s: %s", outcome.getErrors(), json).isTrue();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("openapi.json could not be read in time", e);
    }
  }
}
