package dev.stele.server;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A query parameter of openapi.json. */
final class Parameter {
  private static final JsonSchemaOptions OPTIONS =
      new JsonSchemaOptions()
          .setDraft(Draft.DRAFT202012)
          .setBaseUri("app://stele")
          .setOutputFormat(OutputFormat.Flag);
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  private final String name;
  private final boolean required;
  private final JsonObject schema;
  private final Validator validator;

  Parameter(String name, boolean required, JsonObject schema) {
    this.name = name;
    this.required = required;
    this.schema = schema;
    this.validator = Validator.create(JsonSchema.of(schema), OPTIONS);
  }

  String name() {
    return name;
  }

  /** The value where none is given, in the form in which it would be given. */
  Optional<String> defaultValue() {
    return Optional.ofNullable(schema.getValue("default")).map(Object::toString);
  }

  /**
   * Checks that the parameter need not be given.
   *
   * @throws ProblemException where it has to be
   */
  void checkAbsence() {
    if (required) {
      throw new ProblemException(
          Problem.MISSING_PARAMETER, name + " is missing: it wants " + Wanted.inWords(schema));
    }
  }

  /**
   * Checks a value that is given.
   *
   * @throws ProblemException where the schema does not allow it
   */
  void check(String value) {
    if (!Boolean.TRUE.equals(validator.validate(typed(value)).getValid())) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "%s wants %s, not '%s'".formatted(name, Wanted.inWords(schema), value));
    }
  }

  /** The value in its JSON type; as text where it cannot be of that type. */
  private Object typed(String value) {
    return switch (schema.getString("type", "string")) {
      case "integer" -> INTEGER.matcher(value).matches() ? (Object) Integer.valueOf(value) : value;
      case "number" -> NUMBER.matcher(value).matches() ? (Object) Double.valueOf(value) : value;
      default -> value;
    };
  }
}
