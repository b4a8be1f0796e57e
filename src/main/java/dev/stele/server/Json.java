package dev.stele.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes wire records as JSON. Absent values are null, dates ISO 8601. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Json() {}

  /** The record in UTF-8. */
  static byte[] bytes(Object wireRecord) {
    try {
      return MAPPER.writeValueAsBytes(wireRecord);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON for " + wireRecord.getClass().getSimpleName(), e);
    }
  }
}
