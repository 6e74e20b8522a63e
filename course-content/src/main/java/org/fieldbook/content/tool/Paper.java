package org.fieldbook.content.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a tool goes on paper: which part of a filled form stands on which sheet, and what is printed
 * beside the blank form, to be cut out.
 *
 * @param sheets in their order; none for a form that runs on as it is
 * @param pad small blank forms, several to a sheet; null for none
 * @param card what the form asks, for the pocket; null for none
 */
public record Paper(List<Sheet> sheets, @Nullable Pad pad, @Nullable Card card) {

  /** Of a tool that says nothing about it. */
  public static final Paper PLAIN = new Paper(List.of(), null, null);

  public Paper {
    sheets = List.copyOf(sheets);
  }

  /**
   * What a sheet is asked to hold.
   *
   * @param title its heading; empty for a display and where the first goes without, so that its
   *     fields are its headings
   * @param display whether it is made to hang up: large, and with nothing else on it
   * @param fields ids, in the order in which they stand
   * @param beside groups of the fields that stand beside one another, where the first of each
   *     stands
   * @param pictures titles, in the order in which they stand before the fields
   */
  public record Sheet(
      String title,
      boolean display,
      List<String> fields,
      List<List<String>> beside,
      List<String> pictures) {

    public Sheet {
      fields = List.copyOf(fields);
      beside = List.copyOf(beside);
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * Small blank forms.
   *
   * @param title of each
   * @param copies on one sheet of A4: 2, 4, 6 or 8
   * @param fields ids of what they ask
   */
  public record Pad(String title, int copies, List<String> fields) {

    public Pad {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A card with what some fields ask.
   *
   * @param fields their ids
   */
  public record Card(String title, List<String> fields) {

    public Card {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A sheet with all that stands on it: pictures, then fields.
   *
   * @param title empty where the form runs on as it is, or the fields are the headings
   * @param beside groups of ids of fields that stand beside one another, where the first of them
   *     stands
   * @param pictures titles
   */
  public record Laid(
      String title,
      boolean display,
      List<ToolField> fields,
      List<List<String>> beside,
      List<String> pictures) {

    /** Fields one below the other, and nothing else. */
    public static Laid of(List<ToolField> fields) {
      return new Laid("", false, fields, List.of(), List.of());
    }
  }

  /**
   * The sheets of a form, each of its fields and pictures on one of them: what no sheet names
   * stands on the last, in the order of the form. At least one.
   */
  List<Laid> lay(List<ToolField> fields, List<ToolPicture> pictures) {
    if (sheets.isEmpty()) {
      return List.of(
          new Laid(
              "",
              false,
              fields,
              List.of(),
              pictures.stream().map(ToolPicture::title).distinct().toList()));
    }
    Set<String> named = new HashSet<>();
    Set<String> shown = new HashSet<>();
    sheets.forEach(sheet -> named.addAll(sheet.fields()));
    sheets.forEach(sheet -> shown.addAll(sheet.pictures()));
    List<Laid> laid = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<ToolField> its = new ArrayList<>();
      sheet.fields().forEach(id -> find(fields, id).ifPresent(its::add));
      List<String> drawn = new ArrayList<>(sheet.pictures());
      if (laid.size() == sheets.size() - 1) {
        fields.stream().filter(f -> !named.contains(f.id())).forEach(its::add);
        pictures.stream().map(ToolPicture::title).filter(shown::add).forEach(drawn::add);
      }
      laid.add(
          new Laid(
              sheet.title(),
              sheet.display(),
              List.copyOf(its),
              sheet.beside(),
              List.copyOf(drawn)));
    }
    return laid;
  }

  private static Optional<ToolField> find(List<ToolField> among, String id) {
    return among.stream().filter(f -> f.id().equals(id)).findFirst();
  }
}
