package org.fieldbook.content.packaging;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a drawing anew from the shapes and attributes that are allowed: no script, no style
 * attribute, no animation, and no reference to anything outside the drawing.
 */
final class SvgWriter {

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "circle",
          "ellipse",
          "rect",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "title",
          "desc",
          "defs",
          "marker",
          "use",
          "symbol",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "lang",
          "role",
          "aria-label",
          "aria-labelledby",
          "aria-describedby",
          "aria-hidden",
          "focusable",
          "viewBox",
          "width",
          "height",
          "preserveAspectRatio",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "dx",
          "dy",
          "d",
          "points",
          "transform",
          "fill",
          "fill-opacity",
          "fill-rule",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-dasharray",
          "stroke-dashoffset",
          "opacity",
          "font-size",
          "font-weight",
          "font-style",
          "font-family",
          "text-anchor",
          "dominant-baseline",
          "letter-spacing",
          "marker-start",
          "marker-mid",
          "marker-end",
          "markerWidth",
          "markerHeight",
          "markerUnits",
          "refX",
          "refY",
          "orient",
          "offset",
          "stop-color",
          "stop-opacity",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "fx",
          "fy",
          "clip-path",
          "clip-rule",
          "mask",
          "maskUnits",
          "patternUnits",
          "patternTransform",
          "rotate",
          "textLength",
          "lengthAdjust",
          "vector-effect",
          "visibility",
          "display",
          "xml:lang",
          "xml:space");

  /** The site's own classes for drawings, which follow light and dark. */
  private static final Set<String> CLASSES =
      Set.of("s-line", "s-ink", "s-ink-fill", "s-soft", "s-wash", "s-word");

  private static final Pattern INSIDE = Pattern.compile("url\\(#[A-Za-z][\\w.-]*\\)");

  private final Problems.Of problems;

  SvgWriter(Problems.Of problems) {
    this.problems = problems;
  }

  /** The drawing, for a page. */
  String write(Element svg) {
    check(svg);
    Html html = new Html();
    element(svg, html);
    return html.toString();
  }

  private void check(Element svg) {
    if (svg.get("viewBox") == null) {
      problems.add(svg.line, "a drawing needs a viewBox, so that it can grow and shrink.");
    }
    boolean hasWords =
        svg.child("title").isPresent()
            || svg.get("aria-label") != null
            || svg.get("aria-labelledby") != null
            || "true".equals(svg.get("aria-hidden"));
    if (!hasWords) {
      problems.add(svg.line, "a drawing needs a title that says in words what it shows.");
    }
  }

  private void element(Element e, Html html) {
    if (!ELEMENTS.contains(e.name)) {
      problems.add(e.line, "<" + e.name + "> is not allowed in a drawing.");
      return;
    }
    html.open(e.name);
    if (e.is("svg") && e.get("role") == null && e.get("aria-hidden") == null) {
      html.attribute("role", "img");
    }
    e.attributes.forEach((name, value) -> attribute(e, name, value, html));
    html.close();
    for (Object node : e.content()) {
      if (node instanceof Element child) {
        element(child, html);
      } else {
        html.text(node.toString());
      }
    }
    html.end(e.name);
  }

  private void attribute(Element e, String name, String value, Html html) {
    if (name.equals("xmlns") || name.startsWith("xmlns:") || name.equals("version")) {
      return;
    }
    if (name.equals("href") || name.equals("xlink:href")) {
      if (e.is("use") && value.startsWith("#")) {
        html.attribute("href", value);
      } else {
        problems.add(e.line, "a drawing may not refer to \"" + value + "\" outside itself.");
      }
      return;
    }
    if (!ATTRIBUTES.contains(name)) {
      problems.add(e.line, "the attribute " + name + " is not allowed in a drawing.");
    } else if (name.equals("class") && !CLASSES.containsAll(List.of(value.strip().split("\\s+")))) {
      problems.add(e.line, "a drawing may use the classes " + sorted() + ", not " + value + ".");
    } else if (isForeign(value)) {
      problems.add(e.line, name + "=\"" + value + "\" refers to something outside the drawing.");
    } else {
      html.attribute(name.equals("xml:lang") ? "lang" : name, value);
    }
  }

  private static boolean isForeign(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return (lower.contains("url(") && !INSIDE.matcher(value.strip()).matches())
        || lower.contains("javascript:");
  }

  private static String sorted() {
    return CLASSES.stream().sorted().toList().toString();
  }
}
