package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.PictureRule;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;
import org.jspecify.annotations.Nullable;

/**
 * The marks that a column of a table gives its rows: a scale by its value, a choice by its place
 * among the choices or by the group that the picture puts it in.
 *
 * @param column absent when the picture has no such column: all marks are alike
 */
record Glyphs(@Nullable ToolField column, List<PictureRule> groups) {

  private static final int FEW = 3;

  Glyphs {
    groups = List.copyOf(groups);
  }

  /** A mark of the key with what it stands for. */
  record Entry(Glyph glyph, String label) {}

  /** By the settings {@code shape} (or another that names the column) and {@code shapes}. */
  static Glyphs of(ToolPicture spec, Material material, String table, String setting) {
    ToolField column = spec.find(setting).map(c -> material.column(table, c)).orElse(null);
    return new Glyphs(
        column, spec.all("shapes").stream().flatMap(s -> PictureRule.group(s).stream()).toList());
  }

  /** The mark of a row. */
  Glyph of(Answers row) {
    ToolField by = column;
    if (by == null) {
      return Glyph.PLAIN;
    }
    if (by.type() == ToolField.Type.SCALE) {
      OptionalInt value = row.whole(by.id());
      return value.isPresent() && value.getAsInt() >= least(by) && value.getAsInt() <= most(by)
          ? ofScale(by, value.getAsInt())
          : Glyph.UNKNOWN;
    }
    return place(by, row.text(by.id())).map(Glyph::inTurn).orElse(Glyph.UNKNOWN);
  }

  private Optional<Integer> place(ToolField by, String key) {
    List<List<String>> sets =
        groups.isEmpty()
            ? by.options().stream().map(o -> List.of(o.key())).toList()
            : groups.stream().map(PictureRule::values).toList();
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).contains(key)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Glyph ofScale(ToolField scale, int value) {
    if (least(scale) < 0) {
      return Glyph.eitherSide(value, Math.max(-least(scale), most(scale)));
    }
    int place = value - least(scale);
    return most(scale) - least(scale) < FEW ? Glyph.ofThree(place) : Glyph.inTurn(place);
  }

  /** What each mark stands for; empty when all are alike. */
  List<Entry> key() {
    ToolField by = column;
    List<Entry> key = new ArrayList<>();
    if (by == null) {
      return key;
    }
    if (by.type() == ToolField.Type.SCALE) {
      for (int value = least(by); value <= most(by); value++) {
        key.add(new Entry(ofScale(by, value), said(by, value, " ")));
      }
    } else if (groups.isEmpty()) {
      for (int i = 0; i < by.options().size(); i++) {
        key.add(new Entry(Glyph.inTurn(i), by.options().get(i).label()));
      }
    } else {
      for (int i = 0; i < groups.size(); i++) {
        key.add(new Entry(Glyph.inTurn(i), groups.get(i).head()));
      }
    }
    return key;
  }

  /** The value of a row in words, such as {@code 3, high}. */
  String said(Material material, Answers row) {
    ToolField by = column;
    if (by == null) {
      return "";
    }
    if (by.type() != ToolField.Type.SCALE) {
      return material.said(by, row);
    }
    OptionalInt value = row.whole(by.id());
    return value.isPresent() ? said(by, value.getAsInt(), ", ") : "Not rated";
  }

  private static String said(ToolField scale, int value, String between) {
    String number = value < 0 ? "−" + -value : Integer.toString(value);
    String label =
        value == least(scale) ? scale.minLabel() : value == most(scale) ? scale.maxLabel() : null;
    return label == null ? number : number + between + label;
  }

  private static int least(ToolField scale) {
    Integer min = scale.min();
    return min == null ? 0 : min;
  }

  private static int most(ToolField scale) {
    Integer max = scale.max();
    return max == null ? least(scale) : max;
  }
}
