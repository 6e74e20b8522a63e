package org.fieldbook.app.toolkit.picture;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.ToolPicture;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The pictures of an entry, in the order of its template. What each is drawn from is data: see
 * {@link org.fieldbook.content.tool.PictureKind}.
 */
public final class Pictures {

  /** Asked for once: Json itself looks for its maker on the whole class path each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private Pictures() {}

  /** Whether entries of the tool have a picture. */
  public static boolean hasPicture(ToolTemplate template) {
    return !template.pictures().isEmpty();
  }

  /** Whether it is worth asking of which days entries are counted, as of a log. */
  public static boolean isOfPeriod(ToolTemplate template) {
    return template.pictures().stream()
        .anyMatch(
            p ->
                p.find("over").filter("months"::equals).isPresent()
                    || (p.kind() == PictureKind.BAR
                        && p.find("over").isPresent()
                        && p.find("field").isPresent()));
  }

  /** All that can be drawn; a picture that needs several entries is absent before there are. */
  public static List<Picture> of(Material material) {
    return material.template().pictures().stream()
        .flatMap(picture -> draw(picture, material).stream())
        .toList();
  }

  private static Optional<Picture> draw(ToolPicture picture, Material material) {
    return switch (picture.kind()) {
      case BAR -> BarPicture.of(picture, material);
      case CARD -> Optional.of(CardPicture.of(picture, material));
      case CONTINUUM_BAR -> Optional.of(ContinuumBarPicture.of(picture, material));
      case CYCLE -> Optional.of(CyclePicture.of(picture, material));
      case FISHBONE -> Optional.of(FishbonePicture.of(picture, material));
      case FORCE_FIELD -> Optional.of(ForceFieldPicture.of(picture, material));
      case GANTT -> Optional.of(GanttPicture.of(picture, material));
      case GRID_2X2 -> Optional.of(GridPicture.of(picture, material));
      case HEATMAP -> HeatPicture.of(picture, material);
      case JOHARI -> Optional.of(JohariPicture.of(picture, material));
      case NETWORK -> Optional.of(NetworkPicture.of(picture, material));
      case QUADRANTS -> Optional.of(QuadrantsPicture.of(picture, material));
      case RADAR -> RadarPicture.of(picture, material);
      case RUN_CHART ->
          picture.find("linked").isPresent()
              ? LinkedChart.of(picture, material)
              : Optional.of(RunChartPicture.of(picture, material));
      case STACKED_BAR -> Optional.of(StackedBarPicture.of(picture, material));
      case TIMELINE -> Optional.of(TimelinePicture.of(picture, material));
      case TRIANGLE -> TrianglePicture.of(picture, material);
      case WATERFALL -> Optional.of(WaterfallPicture.of(picture, material));
    };
  }

  /**
   * All pictures for a page.
   *
   * @param id of the first on the page; the others have it with their number
   */
  public static Markup figures(Material material, String id) {
    return figures(of(material), id);
  }

  /** Pictures that are drawn already, for a page. */
  public static Markup figures(List<Picture> pictures, String id) {
    Markup markup = new Markup();
    for (int i = 0; i < pictures.size(); i++) {
      figure(markup, pictures.get(i), id, i + 1);
    }
    return markup;
  }

  /**
   * One of the pictures of a page.
   *
   * @param id of the first on the page; the others have it with their number
   */
  public static void figure(Markup to, Picture picture, String id, int number) {
    to.add(picture.figure(number == 1 ? id : id + "-" + number));
  }

  /**
   * The first picture alone, for a page where the entry is not the subject; empty when there is
   * none.
   */
  public static String first(Material material, String id) {
    return of(material).stream().findFirst().map(p -> p.figure(id).toString()).orElse("");
  }

  /** What the pictures say, one after the other. */
  public static String says(Material material) {
    return String.join(" ", of(material).stream().map(Picture::sentence).toList());
  }

  /**
   * The computed fields of an entry by their ids, each as its picture says it: {@code {"says":
   * "...", "heads": [...], "rows": [[...]]}}. What further pictures of the same field say stands in
   * a list within, {@code "also"}.
   */
  public static JsonObject computed(Material material) {
    Map<String, List<JsonObjectBuilder>> said = new LinkedHashMap<>();
    for (ToolPicture spec : material.template().pictures()) {
      draw(spec, material)
          .ifPresent(
              drawn ->
                  spec.computes()
                      .forEach(
                          field ->
                              said.computeIfAbsent(field, f -> new ArrayList<>())
                                  .add(data(drawn))));
    }
    JsonObjectBuilder computed = JSON.createObjectBuilder();
    said.forEach((field, all) -> computed.add(field, together(all)));
    return computed.build();
  }

  private static JsonObjectBuilder together(List<JsonObjectBuilder> all) {
    if (all.size() > 1) {
      JsonArrayBuilder also = JSON.createArrayBuilder();
      all.stream().skip(1).forEach(also::add);
      all.get(0).add("also", also);
    }
    return all.get(0);
  }

  private static JsonObjectBuilder data(Picture drawn) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    drawn.table().rows().forEach(row -> rows.add(JSON.createArrayBuilder(row.cells())));
    return JSON.createObjectBuilder()
        .add("says", drawn.sentence())
        .add("heads", JSON.createArrayBuilder(drawn.table().heads()))
        .add("rows", rows);
  }
}
