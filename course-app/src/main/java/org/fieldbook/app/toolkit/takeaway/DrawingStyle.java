package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of the theme that drawings go by, for readers that know neither variables nor nesting:
 * colours of the light theme put in their places, everything else left out.
 */
public final class DrawingStyle {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern NESTED =
      Pattern.compile("@[a-z-]+[^{}]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");
  private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z-]+)(?:,[^)]*)?\\)");
  private static final Pattern SIZE = Pattern.compile("([0-9.]+px)");
  private static final Set<String> KEPT =
      Set.of(
          "fill",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linejoin",
          "stroke-linecap",
          "fill-opacity",
          "stroke-opacity",
          "opacity",
          "font-size",
          "font-weight",
          "font-style",
          "text-anchor");

  private DrawingStyle() {}

  /**
   * The rules.
   *
   * @throws IOException when the theme cannot be read
   */
  public static String of(Stationery stationery) throws IOException {
    Map<String, String> values = variables(sheet(stationery, "fieldbook.css"));
    StringBuilder css = new StringBuilder(".drawing{font-family:'Fieldbook Sans';fill:#1b2422}\n");
    Matcher rules = RULE.matcher(NESTED.matcher(sheet(stationery, "toolkit.css")).replaceAll(""));
    while (rules.find()) {
      String selector = rules.group(1).strip();
      String kept = kept(rules.group(2), values);
      if (isDrawn(selector, kept)) {
        css.append(selector.replace('\n', ' ')).append('{').append(kept).append("}\n");
      }
    }
    return css.toString();
  }

  private static boolean isDrawn(String selector, String kept) {
    return !selector.contains(":")
        && !kept.isEmpty()
        && (selector.contains(".drawing") || kept.contains("fill:") || kept.contains("stroke"));
  }

  private static String sheet(Stationery stationery, String name) throws IOException {
    return COMMENT
        .matcher(new String(stationery.bytes(name), StandardCharsets.UTF_8))
        .replaceAll("");
  }

  private static Map<String, String> variables(String css) {
    Map<String, String> values = new HashMap<>();
    int from = css.indexOf(":root");
    Matcher root = RULE.matcher(css.substring(Math.max(0, from)));
    if (root.find()) {
      for (String line : root.group(2).split(";")) {
        String[] parts = line.split(":", 2);
        if (parts.length == 2) {
          values.put(parts[0].strip(), parts[1].strip());
        }
      }
    }
    return values;
  }

  private static String kept(String declarations, Map<String, String> values) {
    StringBuilder kept = new StringBuilder();
    for (String line : declarations.split(";")) {
      String[] parts = line.split(":", 2);
      if (parts.length == 2) {
        String name = parts[0].strip();
        String value = resolved(parts[1].strip(), values);
        if (name.equals("font")) {
          font(kept, value);
        } else if (KEPT.contains(name) && !value.contains("(")) {
          put(kept, name, name.equals("font-weight") ? weight(value) : value);
        }
      }
    }
    return kept.toString();
  }

  private static String resolved(String value, Map<String, String> values) {
    return VARIABLE
        .matcher(value)
        .replaceAll(v -> Matcher.quoteReplacement(values.getOrDefault(v.group(1), "")));
  }

  /** Of the short form, weight and size. */
  private static void font(StringBuilder kept, String value) {
    put(kept, "font-weight", weight(value.split(" ", 2)[0]));
    Matcher size = SIZE.matcher(value);
    if (size.find()) {
      put(kept, "font-size", size.group(1));
    }
  }

  /** There is a regular and a bold. */
  private static String weight(String value) {
    return value.matches("[0-9]+") ? Integer.parseInt(value) > 500 ? "bold" : "normal" : value;
  }

  private static void put(StringBuilder kept, String name, String value) {
    kept.append(name).append(':').append(value).append(';');
  }
}
