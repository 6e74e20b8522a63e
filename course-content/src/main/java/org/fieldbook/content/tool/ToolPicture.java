package org.fieldbook.content.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A picture that can be drawn of an entry, as data: its kind, and where on the form its data stand.
 *
 * @param title short name of what is drawn
 * @param computes ids of the computed fields that it is drawn from and that go with it
 * @param settings values by the names that {@link PictureKind#settings()} lists
 */
public record ToolPicture(
    PictureKind kind, String title, List<String> computes, Map<String, List<String>> settings) {

  public ToolPicture {
    computes = List.copyOf(computes);
    settings = Map.copyOf(settings);
  }

  /** The value of a setting; empty when it is not set. */
  public Optional<String> find(String setting) {
    return all(setting).stream().findFirst();
  }

  /**
   * The value of a setting that the kind cannot do without.
   *
   * @throws IllegalStateException when it is not set, which the import refuses
   */
  public String must(String setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(kind.code() + " lacks " + setting));
  }

  /** All values of a setting. */
  public List<String> all(String setting) {
    return settings.getOrDefault(setting, List.of());
  }

  public OptionalInt number(String setting) {
    return find(setting).stream().mapToInt(Integer::parseInt).findFirst();
  }
}
