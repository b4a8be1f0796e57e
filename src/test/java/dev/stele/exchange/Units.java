package dev.stele.exchange;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.util.Optional;

/** Units for tests. */
final class Units {
  private Units() {}

  static TranslationUnit unit(String chinese, String english) {
    return unit("u1", chinese, english, 1);
  }

  static TranslationUnit unit(String id, String chinese, String english, int segments) {
    return new TranslationUnit(
        new UnitId(id),
        new Tuv(
            Language.CHINESE,
            chinese,
            segments,
            ParagraphPath.parse("II/古巴/p3"),
            Optional.of("前一句。"),
            Optional.empty()),
        new Tuv(
            Language.ENGLISH,
            english,
            1,
            ParagraphPath.parse("II/Cuba/p3"),
            Optional.empty(),
            Optional.empty()),
        new Provenance(
            Optional.empty(),
            Optional.of(new DocumentSymbol("A/99/1")),
            Optional.empty(),
            Optional.of(Language.SPANISH)),
        Status.CONFIRMED,
        0.9375);
  }
}
