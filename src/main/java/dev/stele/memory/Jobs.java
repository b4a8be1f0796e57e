package dev.stele.memory;

import java.util.List;
import java.util.Optional;

/**
 * The record of jobs; what was put is on disk. Raises {@link MemoryException} when the storage
 * fails.
 */
public interface Jobs {

  /** Records a job as it stands now. */
  void put(Job job);

  /** The job as it was last put; empty where there is none of that id. */
  Optional<Job> find(String id);

  /** The jobs that have not come to an end, oldest first. */
  List<Job> unfinished();
}
