package dev.stele.search;

import dev.stele.memory.MemoryException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an index. An index that cannot be read is thrown away, since it can be made anew.
 */
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private IndexFolder() {}

  /**
   * Opens a folder; makes it where it is missing, and empties it where its index is damaged or of
   * another schema.
   *
   * @throws MemoryException where another process uses it, or it cannot be written
   */
  static Directory open(Path folder) {
    try {
      Files.createDirectories(folder);
      Directory directory = FSDirectory.open(folder);
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        String fault = fault(directory);
        if (!fault.isEmpty()) {
          LOG.warn("The index in {} is made anew: {}", folder, fault);
          empty(directory);
        }
      }
      return directory;
    } catch (LockObtainFailedException e) {
      throw new MemoryException("index folder " + folder + " is in use by another process", e);
    } catch (IOException e) {
      throw new MemoryException("index folder " + folder + " cannot be used: " + e, e);
    }
  }

  /** Why an index cannot be used; empty where it can, or where there is none. */
  private static String fault(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String schema =
          reader.getIndexCommit().getUserData().getOrDefault(LuceneConcordance.SCHEMA_KEY, "none");
      return schema.equals(UnitDocument.SCHEMA)
          ? ""
          : "it has schema %s, this program writes %s".formatted(schema, UnitDocument.SCHEMA);
    } catch (IndexNotFoundException e) {
      return "";
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | IllegalArgumentException e) {
      return e.toString();
    }
  }

  private static void empty(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (file.startsWith(IndexFileNames.SEGMENTS)
          || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
          || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
  }
}
