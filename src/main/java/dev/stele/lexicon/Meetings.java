package dev.stele.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * The pairs of units that may translate each other, and where they meet: those in which somebody
 * believed before, and those that meet more often than chance lets them. Nearly all pairs that meet
 * do so by chance, and cost more time than they teach.
 *
 * @see <a href="https://aclanthology.org/W04-3243/">Moore, On Log-Likelihood-Ratios and the
 *     Significance of Rare Events (2004)</a>, on what may be inferred from few meetings
 */
final class Meetings {
  /**
   * From when on a pair counts.
   *
   * @param sightings the fewest texts in which it meets
   * @param lift how many times oftener than by chance
   */
  record Threshold(int sightings, double lift) {
    /** Every pair that meets. */
    static final Threshold ANY = new Threshold(1, 0);
  }

  private final int texts;
  private final Slots sources;
  private final Slots targets;
  private final int[] rows;
  private int[] targetUnits = new int[1024];
  private int[] sightings = new int[1024];
  private int[] knownEntries = new int[1024];
  private int pairCount;
  private int[] cellPairs = new int[1024];
  private int[] cellSources = new int[1024];
  private int[] cellTargets = new int[1024];
  private int cellCount;

  /**
   * Finds the pairs.
   *
   * @param known pairs that count whether they meet or not
   * @param vocabularySize one more than the highest unit
   */
  Meetings(List<UnitPair> texts, TranslationTable known, Threshold threshold, int vocabularySize) {
    this.texts = texts.size();
    sources = Slots.of(texts, UnitPair::source, vocabularySize);
    targets = Slots.of(texts, UnitPair::target, vocabularySize);
    rows = new int[vocabularySize + 1];
    new Gathering(known, threshold).gather();
  }

  int texts() {
    return texts;
  }

  /** By pair: its target unit. Not to be changed. */
  int[] targetUnits() {
    return targetUnits;
  }

  Slots sources() {
    return sources;
  }

  Slots targets() {
    return targets;
  }

  /** How many pairs there are; those of a source unit follow each other. */
  int pairs() {
    return pairCount;
  }

  /** The first pair of a source unit; of the size of the vocabulary too, the number of pairs. */
  int row(int source) {
    return rows[source];
  }

  int target(int pair) {
    return targetUnits[pair];
  }

  /** The entry of a pair among those that were known; negative where it was not. */
  int known(int pair) {
    return knownEntries[pair];
  }

  /** In how many texts a pair meets. */
  int sightings(int pair) {
    return sightings[pair];
  }

  /** How often pairs meet, a pair counted once in a text. */
  int cells() {
    return cellCount;
  }

  int pair(int cell) {
    return cellPairs[cell];
  }

  int sourceSlot(int cell) {
    return cellSources[cell];
  }

  int targetSlot(int cell) {
    return cellTargets[cell];
  }

  /** Goes through the source units, one row after the other. */
  private final class Gathering {
    private static final int NONE = -1;

    private final TranslationTable known;
    private final Threshold threshold;
    private final int[] textOfSlot = new int[sources.size()];
    private final int[] slotStarts;
    private final int[] slotsByUnit = new int[sources.size()];
    private final int[] textsWithTarget;

    /** By text: the target units that can teach something, one after the other. */
    private final int[] teaching = new int[targets.size()];

    private final int[] teachingStarts;

    /** By target unit, for the row at hand: how many texts it shares with the source unit. */
    private final int[] shared;

    /** By target unit, for the row at hand: the pair. */
    private final int[] pairs;

    private int[] touched = new int[1024];
    private int touchedCount;

    Gathering(TranslationTable known, Threshold threshold) {
      this.known = known;
      this.threshold = threshold;
      int size = rows.length - 1;
      textsWithTarget = new int[size];
      shared = new int[size];
      pairs = new int[size];
      Arrays.fill(pairs, NONE);
      for (int slot = 0; slot < targets.size(); slot++) {
        textsWithTarget[targets.unit(slot)]++;
      }
      teachingStarts = new int[texts + 1];
      int end = 0;
      for (int text = 0; text < texts; text++) {
        for (int slot = targets.start(text); slot < targets.start(text + 1); slot++) {
          if (canTeach(textsWithTarget[targets.unit(slot)])) {
            teaching[end++] = targets.unit(slot);
          }
        }
        teachingStarts[text + 1] = end;
      }
      slotStarts = new int[size + 1];
      for (int text = 0; text < texts; text++) {
        for (int slot = sources.start(text); slot < sources.start(text + 1); slot++) {
          textOfSlot[slot] = text;
          slotStarts[sources.unit(slot) + 1]++;
        }
      }
      for (int unit = 0; unit < size; unit++) {
        slotStarts[unit + 1] += slotStarts[unit];
      }
      int[] next = slotStarts.clone();
      for (int slot = 0; slot < sources.size(); slot++) {
        slotsByUnit[next[sources.unit(slot)]++] = slot;
      }
    }

    void gather() {
      for (int source = 0; source < rows.length - 1; source++) {
        touchedCount = 0;
        if (canTeach(slotStarts[source + 1] - slotStarts[source])) {
          count(source);
          choose(source);
        }
        addKnown(source);
        if (pairCount > rows[source]) {
          addCells(source);
        }
        for (int k = 0; k < touchedCount; k++) {
          shared[touched[k]] = 0;
          pairs[touched[k]] = NONE;
        }
        rows[source + 1] = pairCount;
      }
    }

    /** A unit in too few texts meets none often enough, and one in most meets all by chance. */
    private boolean canTeach(int textsWithUnit) {
      return textsWithUnit >= threshold.sightings() && threshold.lift() * textsWithUnit < texts;
    }

    private void count(int source) {
      for (int k = slotStarts[source]; k < slotStarts[source + 1]; k++) {
        int text = textOfSlot[slotsByUnit[k]];
        for (int at = teachingStarts[text]; at < teachingStarts[text + 1]; at++) {
          int target = teaching[at];
          if (shared[target]++ == 0) {
            touch(target);
          }
        }
      }
    }

    private void touch(int target) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, touchedCount * 2);
      }
      touched[touchedCount++] = target;
    }

    private void choose(int source) {
      double byChance =
          threshold.lift() * (slotStarts[source + 1] - slotStarts[source]) / Math.max(1, texts);
      for (int k = 0; k < touchedCount; k++) {
        int target = touched[k];
        if (shared[target] >= threshold.sightings()
            && shared[target] > byChance * textsWithTarget[target]) {
          pairs[target] = add(target);
        }
      }
    }

    private void addKnown(int source) {
      for (int entry = known.start(source); entry < known.end(source); entry++) {
        int target = known.target(entry);
        if (pairs[target] == NONE) {
          if (shared[target] == 0) {
            touch(target);
          }
          pairs[target] = add(target);
        }
        knownEntries[pairs[target]] = entry;
      }
    }

    private int add(int target) {
      if (pairCount == targetUnits.length) {
        targetUnits = Arrays.copyOf(targetUnits, pairCount * 2);
        sightings = Arrays.copyOf(sightings, pairCount * 2);
        knownEntries = Arrays.copyOf(knownEntries, pairCount * 2);
      }
      targetUnits[pairCount] = target;
      knownEntries[pairCount] = NONE;
      return pairCount++;
    }

    private void addCells(int source) {
      for (int k = slotStarts[source]; k < slotStarts[source + 1]; k++) {
        int sourceSlot = slotsByUnit[k];
        int text = textOfSlot[sourceSlot];
        for (int slot = targets.start(text); slot < targets.start(text + 1); slot++) {
          int pair = pairs[targets.unit(slot)];
          if (pair != NONE) {
            addCell(pair, sourceSlot, slot);
          }
        }
      }
    }

    private void addCell(int pair, int sourceSlot, int targetSlot) {
      if (cellCount == cellPairs.length) {
        int longer = cellCount * 2;
        cellPairs = Arrays.copyOf(cellPairs, longer);
        cellSources = Arrays.copyOf(cellSources, longer);
        cellTargets = Arrays.copyOf(cellTargets, longer);
      }
      sightings[pair]++;
      cellPairs[cellCount] = pair;
      cellSources[cellCount] = sourceSlot;
      cellTargets[cellCount++] = targetSlot;
    }
  }
}
