package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.PictureSetting;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Reads the {@code pictures} of a tool and checks that what they are drawn from is on the form. A
 * bare name of a kind, as older packages have it, is no fault: nothing says what to draw, so
 * nothing is drawn.
 */
final class PictureReader {

  private final List<ToolField> fields;

  PictureReader(List<ToolField> fields) {
    this.fields = fields;
  }

  List<ToolPicture> read(YamlMap tool) {
    List<ToolPicture> pictures = new ArrayList<>();
    for (YamlMap map : tool.mapsAmong("pictures")) {
      picture(map).ifPresent(pictures::add);
    }
    return pictures;
  }

  private Optional<ToolPicture> picture(YamlMap map) {
    String word = map.text("kind");
    Optional<PictureKind> kind = PictureKind.ofCode(word);
    if (kind.isEmpty()) {
      if (!word.isEmpty()) {
        map.fault(
            "kind",
            "\""
                + word
                + "\" is not a kind of picture; there are "
                + Stream.of(PictureKind.values()).map(PictureKind::code).sorted().toList()
                + ".");
      }
      return Optional.empty();
    }
    Map<String, List<String>> settings = new LinkedHashMap<>();
    for (PictureSetting setting : kind.get().settings()) {
      List<String> values = values(map, setting);
      if (!values.isEmpty()) {
        settings.put(setting.name(), values);
      } else if (setting.required()) {
        map.fault("kind", "a " + word + " needs \"" + setting.name() + "\".");
      }
    }
    for (PictureSetting setting : kind.get().settings()) {
      for (String value : settings.getOrDefault(setting.name(), List.of())) {
        check(map, setting, value, settings);
      }
    }
    if (kind.get() == PictureKind.GRID_2X2) {
      new PictureRules(fields, map).checkGrid(settings);
    }
    if (kind.get() == PictureKind.RUN_CHART) {
      new PictureRules(fields, map).checkRunChart(settings);
    }
    if (kind.get() == PictureKind.RADAR
        && !settings.containsKey("columns")
        && !settings.containsKey("results")) {
      map.fault("kind", "a radar needs \"columns\" or \"results\".");
    }
    List<String> computes = map.textsOrText("computes");
    computes.forEach(c -> field(map, "computes", c));
    onlyKnown(map, kind.get());
    String title = map.text("title");
    return Optional.of(new ToolPicture(kind.get(), title, computes, settings));
  }

  private static List<String> values(YamlMap map, PictureSetting setting) {
    if (setting.many()) {
      return map.textsOrText(setting.name());
    }
    String value = map.optionalText(setting.name());
    return value == null ? List.of() : List.of(value);
  }

  private static void onlyKnown(YamlMap map, PictureKind kind) {
    Set<String> common = Set.of("kind", "title", "computes");
    for (String name : map.names()) {
      if (!common.contains(name)
          && kind.settings().stream().noneMatch(s -> s.name().equals(name))) {
        map.fault(name, "a " + kind.code() + " has no \"" + name + "\".");
      }
    }
  }

  private void check(
      YamlMap map, PictureSetting setting, String value, Map<String, List<String>> settings) {
    switch (setting.means()) {
      case FIELD -> field(map, setting.name(), value);
      case TABLE -> typed(map, setting.name(), value, ToolField.Type.TABLE);
      case MATRIX -> typed(map, setting.name(), value, ToolField.Type.MATRIX);
      case COLUMN -> column(map, setting, value, settings);
      case NUMBER -> map.optionalNumber(setting.name());
      case WORD -> {
        if (!setting.of().contains(value)) {
          map.fault(
              setting.name(),
              "\"" + setting.name() + "\" must be one of " + setting.of() + ", not " + value + ".");
        }
      }
      case TEXT -> {
        // Any words will do.
      }
      case KEY, CONDITION, GROUP, WORDING, POINT ->
          new PictureRules(fields, map).check(setting, value, settings);
    }
  }

  private Optional<ToolField> field(YamlMap map, String name, String id) {
    Optional<ToolField> field = fields.stream().filter(f -> f.id().equals(id)).findFirst();
    if (field.isEmpty()) {
      map.fault(name, "the tool has no field \"" + id + "\".");
    }
    return field;
  }

  private void typed(YamlMap map, String name, String id, ToolField.Type type) {
    if (field(map, name, id).filter(f -> f.type() != type).isPresent()) {
      map.fault(
          name, "\"" + id + "\" is not a " + type.name().toLowerCase(java.util.Locale.ROOT) + ".");
    }
  }

  private void column(
      YamlMap map, PictureSetting setting, String value, Map<String, List<String>> settings) {
    List<ToolField> holders =
        setting.of().stream()
            .flatMap(s -> settings.getOrDefault(s, List.of()).stream())
            .flatMap(id -> fields.stream().filter(f -> f.id().equals(id)))
            .toList();
    boolean known =
        holders.stream().flatMap(h -> h.columns().stream()).anyMatch(c -> c.id().equals(value));
    if (!known) {
      map.fault(
          setting.name(),
          "\""
              + value
              + "\" is not a column of "
              + (holders.isEmpty() ? "the " + String.join(" or ", setting.of()) : name(holders))
              + ".");
    }
  }

  private static String name(List<ToolField> holders) {
    return "\"" + holders.get(0).id() + "\"";
  }
}
