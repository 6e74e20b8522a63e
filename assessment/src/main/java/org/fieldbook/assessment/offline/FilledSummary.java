package org.fieldbook.assessment.offline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An assessment summary that came back.
 *
 * @param document the id that stands in it
 * @param fields what stands in its fields, by name; a field that is no longer in it is left out
 * @param outside lines that stand outside its fields, as far as they could be typed there
 */
record FilledSummary(String document, Map<String, String> fields, List<String> outside) {

  FilledSummary {
    outside = List.copyOf(outside);
    fields = Map.copyOf(new TreeMap<>(fields));
  }
}
