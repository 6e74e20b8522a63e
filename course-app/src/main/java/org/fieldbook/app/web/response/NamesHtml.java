package org.fieldbook.app.web.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.RowNames;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The names that references of a form offer: rows of its own tables, which the script keeps fresh
 * while somebody writes, and rows of the owner's other entries.
 */
final class NamesHtml {

  private NamesHtml() {}

  /** Id of the list of names. */
  static String id(String slot, String refTo) {
    return slot + ".names." + refTo;
  }

  /** Writes a list for each place that a reference of the form leads to. */
  static void write(
      Html html, String slot, ToolTemplate template, Options options, Answers answers) {
    Map<String, ToolField> columns = new LinkedHashMap<>();
    template.fields().stream()
        .flatMap(f -> f.columns().stream())
        .forEach(
            column -> {
              String refTo = column.rules().refTo();
              if (refTo != null && !refTo.equals("entries")) {
                columns.putIfAbsent(refTo, column);
              }
            });
    columns.forEach(
        (refTo, column) -> {
          boolean inForm = template.field(refTo).isPresent();
          html.tag("datalist").with("id", id(slot, refTo));
          html.with("data-names-of", inForm ? "fields/" + refTo : null).made("");
          List<String> names =
              inForm
                  ? RowNames.of(template, answers, refTo)
                  : options.of(column).orElse(List.of()).stream().map(Option::label).toList();
          names.stream()
              .filter(name -> !name.isEmpty())
              .forEach(name -> html.tag("option").with("value", name).end("option"));
          html.end("datalist");
        });
  }
}
