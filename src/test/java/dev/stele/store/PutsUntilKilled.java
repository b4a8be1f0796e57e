package dev.stele.store;

import dev.stele.memory.Bitext;
import dev.stele.memory.Memory;
import dev.stele.memory.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** A process that puts bitexts, and prints the number of each that was acknowledged. */
public final class PutsUntilKilled {
  private static final int UNITS = 150;

  private PutsUntilKilled() {}

  /** Takes a folder and the number to begin with. */
  public static void main(String[] arguments) {
    Memory memory = Database.open(Path.of(arguments[0])).memory();
    for (int number = Integer.parseInt(arguments[1]); ; number++) {
      memory.put(bitext(number));
      System.out.println(number);
    }
  }

  /** The bitext of a number; every third takes the place of the one before. */
  static Bitext bitext(int number) {
    String[] lines = new String[2 * UNITS];
    for (int i = 0; i < UNITS; i++) {
      String variety = i % 2 == 0 ? "" : " (" + number + ")";
      lines[2 * i] = "船舶" + i + "进港应当缴纳费用" + variety + "。";
      lines[2 * i + 1] = "Ship " + i + " shall pay dues upon entry" + variety + ".";
    }
    int document = number % 3 == 2 ? number - 1 : number;
    return Texts.zhEn("A/75/" + document, LocalDate.of(2020, 5, 4), lines);
  }

  /** Starts it as a process that can be killed. */
  static Process start(Path folder, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PutsUntilKilled.class.getName(),
            folder.toString(),
            Integer.toString(number))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
