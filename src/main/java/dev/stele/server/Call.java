package dev.stele.server;

import dev.stele.server.Contract.Operation;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request asks, checked against the operation in openapi.json. A copy, so that any thread
 * may read it.
 */
final class Call {
  private final Map<String, String> path;
  private final Map<String, String> values;
  private final List<UploadedFile> files;

  private Call(Map<String, String> path, Map<String, String> values, List<UploadedFile> files) {
    this.path = path;
    this.values = values;
    this.files = files;
  }

  /**
   * Reads a request whose body, if it takes one, has been received.
   *
   * @throws ProblemException where a parameter is unknown, missing, given twice, or has a value
   *     that it cannot have
   */
  static Call of(RoutingContext context, Operation operation) {
    Map<String, String> values =
        new HashMap<>(
            checked(context.queryParams(), operation.query(), List.of(), "query parameter"));
    List<UploadedFile> files = new ArrayList<>();
    if (!operation.form().isEmpty()) {
      context.fileUploads().forEach(file -> files.add(UploadedFile.of(file)));
      values.putAll(
          checked(
              context.request().formAttributes(),
              operation.form(),
              files.stream().map(UploadedFile::field).toList(),
              "form field"));
    }
    if (!operation.json().isEmpty()) {
      values.putAll(checked(json(context), operation.json(), List.of(), "field"));
    }
    return new Call(path(context, operation), Map.copyOf(values), List.copyOf(files));
  }

  private static Map<String, String> path(RoutingContext context, Operation operation) {
    Map<String, String> path = new HashMap<>();
    if (operation.takesSlashes()) {
      operation
          .pathValues(context.request().path())
          .forEach((name, value) -> path.put(name, convert(name, value, PercentText::decode)));
    } else {
      path.putAll(context.pathParams());
    }
    operation.inPath().forEach((name, parameter) -> parameter.check(path.get(name)));
    return Map.copyOf(path);
  }

  /** The fields of a body that is a JSON object of texts; none of an empty body. */
  private static MultiMap json(RoutingContext context) {
    Buffer body = context.body().buffer();
    JsonObject object = body == null || body.length() == 0 ? new JsonObject() : object(body);
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    for (String name : object.fieldNames()) {
      if (!(object.getValue(name) instanceof String text)) {
        throw new ProblemException(
            Problem.INVALID_PARAMETER,
            "%s wants a text, not %s".formatted(name, object.getValue(name)));
      }
      fields.add(name, text);
    }
    return fields;
  }

  private static JsonObject object(Buffer body) {
    try {
      if (body.toJsonValue() instanceof JsonObject object) {
        return object;
      }
      throw new ProblemException(Problem.BAD_REQUEST, "the body is no JSON object");
    } catch (DecodeException e) {
      throw new ProblemException(
          Problem.BAD_REQUEST, "the body is no JSON object: " + e.getMessage(), e);
    }
  }

  /** A part of the path. */
  String path(String name) {
    return path.get(name);
  }

  /**
   * A part of the path as a value that checks itself.
   *
   * @param reader raises IllegalArgumentException, saying what it wants
   */
  <T> T inPath(String name, Function<String, T> reader) {
    return convert(name, path.get(name), reader);
  }

  /** A parameter as it was given, or its default. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether a parameter that is yes or no is yes. */
  boolean isYes(String name) {
    return text(name).equals(Optional.of("yes"));
  }

  /** A whole number that has a default, or is required. */
  int integer(String name) {
    return Integer.parseInt(values.get(name));
  }

  /** A number that has a default, or is required. */
  double number(String name) {
    return Double.parseDouble(values.get(name));
  }

  /**
   * A parameter as a value that checks itself.
   *
   * @param reader raises IllegalArgumentException, saying what it wants
   */
  <T> Optional<T> read(String name, Function<String, T> reader) {
    return text(name).map(text -> convert(name, text, reader));
  }

  /** A parameter that is required, as a value that checks itself. */
  <T> T need(String name, Function<String, T> reader) {
    return convert(name, values.get(name), reader);
  }

  /**
   * A file of the form that is required.
   *
   * @param maxBytes the largest that is taken
   * @throws ProblemException where the field is a text, or the file is larger
   */
  UploadedFile file(String field, long maxBytes) {
    UploadedFile file =
        files.stream()
            .filter(f -> f.field().equals(field))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.INVALID_PARAMETER, field + " wants a file, not a text"));
    if (file.size() > maxBytes) {
      throw new ProblemException(
          Problem.TOO_LARGE,
          "%s: %s has %d bytes; the limit is %d"
              .formatted(field, file.name(), file.size(), maxBytes));
    }
    return file;
  }

  private static <T> T convert(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.INVALID_PARAMETER, name + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> checked(
      MultiMap given, Map<String, Parameter> known, List<String> files, String what) {
    List<String> names = new ArrayList<>(files);
    given.forEach((name, value) -> names.add(name));
    for (String name : names) {
      if (!known.containsKey(name)) {
        throw new ProblemException(Problem.UNKNOWN_PARAMETER, unknown(name, known, what));
      }
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new ProblemException(
            Problem.INVALID_PARAMETER, "%s is given more than once".formatted(name));
      }
    }
    Map<String, String> values = new HashMap<>();
    for (Parameter parameter : known.values()) {
      String value = given.get(parameter.name());
      if (value != null) {
        parameter.check(value);
        values.put(parameter.name(), value);
      } else if (!files.contains(parameter.name())) {
        parameter.checkAbsence();
        parameter.defaultValue().ifPresent(v -> values.put(parameter.name(), v));
      }
    }
    return values;
  }

  private static String unknown(String name, Map<String, Parameter> known, String what) {
    return known.isEmpty()
        ? "there is no %s '%s' here; there is none at all".formatted(what, name)
        : "there is no %s '%s' here; there are %s"
            .formatted(what, name, String.join(", ", known.keySet()));
  }
}
