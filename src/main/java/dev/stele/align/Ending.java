package dev.stele.align;

/** How a segment ends, whatever closes behind it: quotation marks, brackets, note numbers. */
enum Ending {
  STOP(0),
  QUESTION(1),
  EXCLAMATION(2),
  COLON(3),
  SEMICOLON(4),
  COMMA(5),
  /** A heading, a name, a cell, an item of a list: no mark. */
  OPEN(6);

  private final int index;

  Ending(int index) {
    this.index = index;
  }

  /** Its place in tables that are looked up in inner loops, from 0. */
  int index() {
    return index;
  }

  /** The ending of a segment. */
  static Ending of(String text) {
    for (int at = text.length() - 1; at >= 0; at--) {
      char c = text.charAt(at);
      switch (c) {
        case '.', '。', '．', '…', '۔' -> {
          return STOP;
        }
        case '?', '？', '؟' -> {
          return QUESTION;
        }
        case '!', '！' -> {
          return EXCLAMATION;
        }
        case ':', '：' -> {
          return COLON;
        }
        case ';', '；', '؛' -> {
          return SEMICOLON;
        }
        case ',', '，', '、', '،' -> {
          return COMMA;
        }
        default -> {
          if (Character.isLetterOrDigit(c)) {
            return OPEN;
          }
        }
      }
    }
    return OPEN;
  }
}
