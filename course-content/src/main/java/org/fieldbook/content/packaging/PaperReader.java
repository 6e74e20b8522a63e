package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.tool.Paper;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Type;
import org.fieldbook.content.tool.ToolPicture;
import org.jspecify.annotations.Nullable;

/** Reads how a tool goes on {@code paper}, and holds it to the tool's fields and pictures. */
final class PaperReader {

  private static final Set<Integer> COPIES = Set.of(2, 4, 6, 8);

  /** What a narrow place has no room for. */
  private static final Set<Type> WIDE = Set.of(Type.TABLE, Type.MATRIX);

  private static final int MOST_BESIDE = 4;

  private final List<ToolField> fields;
  private final List<ToolPicture> pictures;

  PaperReader(List<ToolField> fields, List<ToolPicture> pictures) {
    this.fields = fields;
    this.pictures = pictures;
  }

  Paper read(YamlMap tool) {
    Optional<YamlMap> paper = tool.map("paper");
    if (paper.isEmpty()) {
      return Paper.PLAIN;
    }
    YamlMap map = paper.get();
    Paper read =
        new Paper(
            sheets(map.maps("sheets")),
            map.map("pad").map(this::pad).orElse(null),
            map.map("card").map(this::card).orElse(null));
    map.checkSpelling();
    return read;
  }

  private List<Paper.Sheet> sheets(List<YamlMap> maps) {
    List<Paper.Sheet> sheets = new ArrayList<>();
    Set<String> named = new HashSet<>();
    Set<String> shown = new HashSet<>();
    for (YamlMap map : maps) {
      sheets.add(sheet(map, named, shown, sheets.size() == maps.size() - 1));
      map.checkSpelling();
    }
    return sheets;
  }

  private Paper.Sheet sheet(YamlMap map, Set<String> named, Set<String> shown, boolean last) {
    boolean display = map.flag("display");
    List<String> its = map.texts("fields");
    List<String> drawn = map.texts("pictures");
    boolean first = named.isEmpty() && shown.isEmpty();
    its.forEach(id -> field(map, id, named));
    drawn.forEach(title -> picture(map, title, shown));
    List<List<String>> beside =
        map.texts("beside").stream().map(group -> List.of(group.split(" +"))).toList();
    beside(map, its, beside);
    if (its.isEmpty() && drawn.isEmpty() && !last) {
      map.fault("title", "only the last sheet may name nothing: it takes what is left.");
    }
    if (display && (last || map.has("title") || !drawn.isEmpty())) {
      map.fault("display", "a display has \"fields\" alone, and another sheet behind it.");
    }
    String title = first || display ? map.optionalText("title") : map.text("title");
    return new Paper.Sheet(title == null ? "" : title, display, its, beside, drawn);
  }

  private void beside(YamlMap map, List<String> its, List<List<String>> groups) {
    Set<String> placed = new HashSet<>();
    for (List<String> group : groups) {
      if (group.size() < 2 || group.size() > MOST_BESIDE) {
        map.fault("beside", "two, three or four fields stand beside one another.");
      }
      for (String id : group) {
        if (!its.contains(id)) {
          map.fault("beside", "\"" + id + "\" is not among the \"fields\" of this sheet.");
        } else if (!placed.add(id)) {
          map.fault("beside", "the field \"" + id + "\" is named twice.");
        } else if (find(id).filter(f -> WIDE.contains(f.type())).isPresent()) {
          map.fault("beside", "\"" + id + "\" is too wide to have another beside it.");
        }
      }
    }
  }

  private void picture(YamlMap map, String title, Set<String> shown) {
    if (pictures.stream().noneMatch(p -> p.title().equals(title))) {
      map.fault("pictures", "the tool has no picture with the title \"" + title + "\".");
    } else if (!shown.add(title)) {
      map.fault("pictures", "the picture \"" + title + "\" is named twice.");
    }
  }

  private Paper.Pad pad(YamlMap map) {
    int copies = map.number("copies");
    if (map.has("copies") && !COPIES.contains(copies)) {
      map.fault("copies", "a sheet is cut into 2, 4, 6 or 8.");
    }
    Paper.Pad pad = new Paper.Pad(map.text("title"), copies, some(map));
    for (String id : pad.fields()) {
      if (find(id).filter(f -> WIDE.contains(f.type())).isPresent()) {
        map.fault("fields", "\"" + id + "\" is too wide for a pad.");
      }
    }
    map.checkSpelling();
    return pad;
  }

  private Paper.Card card(YamlMap map) {
    Paper.Card card = new Paper.Card(map.text("title"), some(map));
    map.checkSpelling();
    return card;
  }

  private List<String> some(YamlMap map) {
    List<String> ids = map.texts("fields");
    Set<String> named = new HashSet<>();
    ids.forEach(id -> field(map, id, named));
    if (ids.isEmpty()) {
      map.fault("fields", "\"fields\" is missing.");
    }
    return ids;
  }

  private void field(YamlMap map, String id, Set<String> named) {
    @Nullable ToolField field = find(id).orElse(null);
    if (field == null) {
      map.fault("fields", "the tool has no field \"" + id + "\".");
    } else if (field.type().isComputed()) {
      map.fault("fields", "\"" + id + "\" is worked out: name its picture, by the title.");
    } else if (!named.add(id)) {
      map.fault("fields", "the field \"" + id + "\" is named twice.");
    }
  }

  private Optional<ToolField> find(String id) {
    return fields.stream().filter(f -> f.id().equals(id)).findFirst();
  }
}
