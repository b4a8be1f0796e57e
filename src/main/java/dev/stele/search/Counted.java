package dev.stele.search;

import dev.stele.memory.ConcordancePage.Count;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.ConcordancePage.Total;
import java.util.List;
import java.util.Map;

/**
 * How many hits there are, and how many have which value.
 *
 * @param approximate whether the counts of the facets are estimates
 */
record Counted(Total total, Map<Facet, List<Count>> facets, boolean approximate) {}
