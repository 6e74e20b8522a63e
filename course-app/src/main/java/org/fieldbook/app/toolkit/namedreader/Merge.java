package org.fieldbook.app.toolkit.namedreader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;

/**
 * What a reader typed, brought together with what stands in the entry now. Fields that they left
 * alone stay as they are now, whoever changed them; where both wrote, nothing is decided for them.
 *
 * @param changes new words by the ids of fields
 * @param overtaken fields that somebody else has changed since the reader opened the form
 */
record Merge(Map<String, String> changes, List<String> overtaken) {

  Merge {
    changes = Map.copyOf(changes);
    overtaken = List.copyOf(overtaken);
  }

  static Merge of(Answers now, List<Typed> typed) {
    Map<String, String> changes = new LinkedHashMap<>();
    typed.stream()
        .filter(t -> !t.isUntouched() && !t.words().equals(now.text(t.field())))
        .forEach(t -> changes.put(t.field(), t.words()));
    List<String> overtaken =
        typed.stream()
            .filter(t -> changes.containsKey(t.field()))
            .filter(t -> !Typed.mark(now.text(t.field())).equals(t.seen()))
            .map(Typed::field)
            .toList();
    return new Merge(changes, overtaken);
  }
}
