package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Panes.Pane;
import org.fieldbook.content.tool.ToolPicture;

/** Four panes of what is known to oneself and to others, with counts and lists. */
final class JohariPicture {

  private JohariPicture() {}

  static Picture of(ToolPicture spec, Material material) {
    String field = spec.computes().stream().findFirst().orElse("johari");
    JohariPanes johari = JohariPanes.of(material.now(), field).orElse(JohariPanes.NONE);
    List<Pane> panes =
        List.of(
            pane("Open", "You and others both say often or always", johari.open()),
            pane("Blind", "Others say it of you; you do not", johari.blind()),
            pane("Hidden", "You say it of yourself; others do not", johari.hidden()),
            pane("Unknown", "Neither you nor others say it", johari.unknown()));
    return new Picture(
        "johari",
        spec.title(),
        sentence(johari),
        List.of(),
        new Panes(panes).drawings(),
        table(spec, panes, johari));
  }

  private static Pane pane(String name, String note, List<String> items) {
    return new Pane(
        name, note, items.stream().map(t -> new Panes.Item("", t)).toList(), "Nothing here");
  }

  private static String sentence(JohariPanes johari) {
    String apart =
        johari.apart().isEmpty()
            ? ""
            : " "
                + Said.sentence(Said.count(johari.apart().size(), "question has", "questions have"))
                + " no answer that may be shown.";
    if (johari.shown() == 0) {
      return "No answers can be shown yet." + apart;
    }
    return "Open "
        + johari.open().size()
        + ", blind "
        + johari.blind().size()
        + ", hidden "
        + johari.hidden().size()
        + ", unknown "
        + johari.unknown().size()
        + "."
        + first(" Others see in you what you do not claim: ", johari.blind())
        + first(" You see in yourself what others do not: ", johari.hidden())
        + apart;
  }

  private static String first(String lead, List<String> items) {
    if (items.isEmpty()) {
      return "";
    }
    String name = "“" + Said.shortly(items.get(0)) + "”";
    return lead + name + (items.size() == 1 ? "" : " and " + (items.size() - 1) + " more") + ".";
  }

  private static DataTable table(ToolPicture spec, List<Pane> panes, JohariPanes johari) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (Pane pane : panes) {
      pane.items().forEach(i -> rows.add(new DataTable.Row(null, List.of(i.text(), pane.name()))));
    }
    johari
        .apart()
        .forEach(q -> rows.add(new DataTable.Row(null, List.of(q, "No answer may be shown"))));
    return new DataTable(spec.title(), List.of("Question", "Pane"), rows);
  }
}
