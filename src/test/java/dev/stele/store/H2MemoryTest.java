package dev.stele.store;

import dev.stele.memory.Memory;
import dev.stele.memory.MemoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2MemoryTest extends MemoryContract {
  @TempDir private Path folder;

  @Override
  protected Memory open() {
    return Database.open(folder).memory();
  }
}
