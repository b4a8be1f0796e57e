package dev.stele.server;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;

/** Says in words what a schema of openapi.json wants. */
final class Wanted {
  private Wanted() {}

  /** A noun phrase, such as {@code a whole number from 1 to 200}. */
  static String inWords(JsonObject schema) {
    if (schema.containsKey("enum")) {
      return oneOf(schema.getJsonArray("enum"));
    }
    return switch (schema.getString("type", "string")) {
      case "integer" -> "a whole number" + range(schema);
      case "number" -> "a number" + range(schema);
      default -> schema.getString("description", "a text");
    };
  }

  private static String oneOf(JsonArray values) {
    String list = values.stream().map(Object::toString).collect(Collectors.joining(", "));
    return values.size() == 1 ? list : "one of " + list;
  }

  private static String range(JsonObject schema) {
    Object least = schema.getValue("minimum");
    Object most = schema.getValue("maximum");
    if (least == null) {
      return "";
    }
    return most == null ? " from " + least : " from " + least + " to " + most;
  }
}
