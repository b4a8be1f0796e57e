package dev.stele.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What openapi.json promises: the operations, each with its parameters. The routes are made from
 * it, so that there is none that it does not describe. It is read as plain JSON since the complete
 * OpenAPI model takes a second to load; a test checks the document with that model.
 */
final class Contract {
  private static final String RESOURCE = "/api/openapi.json";
  private static final String FORM = "multipart/form-data";

  /** Of a parameter at the end of a path that takes the slashes behind it too. */
  private static final String TAKES_SLASHES = "x-takes-slashes";

  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)\\}");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final Buffer document;
  private final JsonObject root;
  private final List<Operation> operations;

  /**
   * An operation.
   *
   * @param id its operationId
   * @param path with parameters in braces
   * @param inPath the parameters of its path by name
   * @param takesSlashes whether the last parameter of the path goes on to its end, slashes and all
   * @param query its query parameters by name
   * @param form the fields of its multipart form, files included; empty where it takes none
   * @param json the fields of the JSON object that is its body; empty where it takes none
   * @param consumes the media types of its body; empty where it takes none
   * @param produces the media types of its successful answers; empty where they have no body
   */
  record Operation(
      String id,
      HttpMethod method,
      String path,
      Map<String, Parameter> inPath,
      boolean takesSlashes,
      Map<String, Parameter> query,
      Map<String, Parameter> form,
      Map<String, Parameter> json,
      Set<String> consumes,
      Set<String> produces) {

    /** The path as Vert.x writes it, with colons. */
    String routePath() {
      return PATH_PARAMETER.matcher(path).replaceAll(":$1");
    }

    /** What the paths match that it serves, as they are sent. */
    String pathRegex() {
      return pathRegex("(?:");
    }

    private String pathRegex(String group) {
      StringBuilder regex = new StringBuilder();
      Matcher parameter = PATH_PARAMETER.matcher(path);
      int end = 0;
      while (parameter.find()) {
        regex.append(Pattern.quote(path.substring(end, parameter.start())));
        end = parameter.end();
        regex.append(group).append(takesSlashes && end == path.length() ? ".+)" : "[^/]+)");
      }
      return regex.append(Pattern.quote(path.substring(end))).toString();
    }

    /**
     * The parameters of a path that it serves, by name, as they stand in it: still escaped.
     *
     * @param requestPath as it was sent
     */
    Map<String, String> pathValues(String requestPath) {
      Matcher values = Pattern.compile(pathRegex("(")).matcher(requestPath);
      Map<String, String> found = new HashMap<>();
      if (values.matches()) {
        Matcher names = PATH_PARAMETER.matcher(path);
        for (int group = 1; names.find(); group++) {
          found.put(names.group(1), values.group(group));
        }
      }
      return found;
    }

    private boolean isAt(String requestPath) {
      return Pattern.matches(pathRegex(), requestPath);
    }
  }

  private Contract(Buffer document) {
    this.document = document;
    this.root = document.toJsonObject();
    List<Operation> found = new ArrayList<>();
    JsonObject paths = root.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject item = paths.getJsonObject(path);
      for (String method : item.fieldNames()) {
        if (METHODS.contains(method)) {
          found.add(operation(path, method, item.getJsonObject(method)));
        }
      }
    }
    this.operations = List.copyOf(found);
  }

  /** Reads the document that comes with the program. */
  static Contract load() {
    try (InputStream in =
        Objects.requireNonNull(Contract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new Contract(Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("the program is incomplete: it cannot read " + RESOURCE, e);
    }
  }

  /** The document itself. */
  Buffer document() {
    return document;
  }

  /** All operations, in the order of the document. */
  List<Operation> operations() {
    return operations;
  }

  /** The media types that may be sent to a path; empty where it takes none. */
  Set<String> consumedAt(String requestPath) {
    Set<String> types = new TreeSet<>();
    operations.stream().filter(o -> o.isAt(requestPath)).forEach(o -> types.addAll(o.consumes()));
    return types;
  }

  /** The methods allowed at a path; empty where there is no such path. */
  Set<String> methodsAt(String requestPath) {
    Set<String> methods = new TreeSet<>();
    operations.stream()
        .filter(o -> o.isAt(requestPath))
        .forEach(o -> methods.add(o.method().name()));
    return methods;
  }

  private Operation operation(String path, String method, JsonObject description) {
    Map<String, Parameter> query = new TreeMap<>();
    Map<String, Parameter> inPath = new TreeMap<>();
    boolean takesSlashes = false;
    for (Object entry : description.getJsonArray("parameters", new JsonArray())) {
      JsonObject parameter = resolve((JsonObject) entry);
      String name = parameter.getString("name");
      boolean isInPath = parameter.getString("in").equals("path");
      takesSlashes |= isInPath && parameter.getBoolean(TAKES_SLASHES, false);
      (isInPath ? inPath : query)
          .put(
              name,
              new Parameter(
                  name,
                  parameter.getBoolean("required", false),
                  resolve(parameter.getJsonObject("schema"))));
    }
    return new Operation(
        description.getString("operationId"),
        HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
        path,
        inPath,
        takesSlashes,
        query,
        fields(description, FORM),
        fields(description, Answer.JSON),
        Set.copyOf(content(description).fieldNames()),
        produces(description));
  }

  /** The fields of the body, where it may be of a media type. */
  private Map<String, Parameter> fields(JsonObject description, String mediaType) {
    Map<String, Parameter> fields = new TreeMap<>();
    JsonObject body = content(description).getJsonObject(mediaType);
    if (body != null) {
      JsonObject schema = resolve(body.getJsonObject("schema"));
      JsonObject properties = schema.getJsonObject("properties");
      for (String name : properties.fieldNames()) {
        fields.put(
            name,
            new Parameter(
                name,
                schema.getJsonArray("required").contains(name),
                resolve(properties.getJsonObject(name))));
      }
    }
    return fields;
  }

  private static JsonObject content(JsonObject description) {
    return description
        .getJsonObject("requestBody", new JsonObject())
        .getJsonObject("content", new JsonObject());
  }

  private Set<String> produces(JsonObject description) {
    Set<String> types = new TreeSet<>();
    JsonObject responses = description.getJsonObject("responses");
    for (String status : responses.fieldNames()) {
      if (status.startsWith("2")) {
        JsonObject content = resolve(responses.getJsonObject(status)).getJsonObject("content");
        if (content != null) {
          types.addAll(content.fieldNames());
        }
      }
    }
    return types;
  }

  /** Follows references within the document. */
  private JsonObject resolve(JsonObject object) {
    JsonObject found = object;
    while (found.containsKey("$ref")) {
      JsonObject at = root;
      for (String step : found.getString("$ref").substring("#/".length()).split("/", -1)) {
        at = at.getJsonObject(step);
      }
      found = at;
    }
    return found;
  }
}
