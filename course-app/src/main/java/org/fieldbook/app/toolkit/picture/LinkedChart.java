package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.OwnChoices;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.ToolPicture;

/**
 * The run chart of another entry that this one names, such as the measure that a project's cycles
 * are to move. An entry that names none has that of the latest other entry of the same project.
 * Drawn for the owner only: another entry is not shown to whom this one is.
 */
final class LinkedChart {

  private LinkedChart() {}

  static Optional<Picture> of(ToolPicture spec, Material material) {
    return named(spec, material)
        .map(slot -> material.options().own().linked().get(slot))
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(linked -> of(spec, material, linked));
  }

  private static Optional<Picture> of(
      ToolPicture spec, Material material, OwnChoices.Linked linked) {
    return linked.template().pictures().stream()
        .filter(p -> p.kind() == PictureKind.RUN_CHART && p.find("linked").isEmpty())
        .findFirst()
        .map(
            chart ->
                renamed(
                    spec,
                    linked,
                    RunChartPicture.of(
                        chart,
                        Material.of(
                            linked.template(),
                            material.options(),
                            linked.body(),
                            linked.date(),
                            material.today()))));
  }

  /** The slots that are named, best first: by this entry, then by others of the project. */
  private static Stream<String> named(ToolPicture spec, Material material) {
    String field = spec.must("linked");
    List<Material.Other> others = new ArrayList<>(material.others());
    others.sort(Comparator.comparing(Material.Other::date).reversed());
    return Stream.concat(
            Stream.of(material.now()),
            others.stream()
                .map(Material.Other::answers)
                .filter(a -> isAlike(spec, a, material.now())))
        .map(a -> a.text(field))
        .filter(slot -> !slot.isEmpty());
  }

  private static boolean isAlike(ToolPicture spec, Answers one, Answers other) {
    return spec.find("same")
        .filter(f -> !one.text(f).isBlank())
        .filter(f -> one.text(f).strip().equalsIgnoreCase(other.text(f).strip()))
        .isPresent();
  }

  /** Its rows stand in another form: nothing here leads to them. */
  private static Picture renamed(ToolPicture spec, OwnChoices.Linked linked, Picture chart) {
    DataTable table = chart.table();
    return new Picture(
        chart.kind(),
        spec.title(),
        "From your entry “%s”, %s. %s"
            .formatted(Said.shortly(linked.title()), Days.said(linked.date()), chart.sentence()),
        chart.warnings(),
        chart.drawings(),
        new DataTable(
            spec.title(),
            table.heads(),
            table.rows().stream().map(r -> new DataTable.Row(null, r.cells())).toList()));
  }
}
