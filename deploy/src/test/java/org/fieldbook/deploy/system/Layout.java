package org.fieldbook.deploy.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether a page has room for what is on it: on a phone, a tablet held upright and a desk. No words
 * run out of their box or are cut off, no control covers another or words, none is squeezed, and
 * the page does not scroll sideways. Axe looks for none of these.
 */
public final class Layout {

  private static final List<Integer> WIDTHS = List.of(390, 768, 1280);
  private static final int HEIGHT = 900;

  private static final String UNFOLD =
      "() => document.querySelectorAll('details').forEach(d => { d.open = true; })";

  private static final String LOOK = script();

  private Layout() {}

  /** The faults at each width, each with its width, element and how far it is; loads nothing. */
  public static List<String> faults(Page page) {
    page.evaluate(UNFOLD);
    List<String> faults = new ArrayList<>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      for (Object fault : (List<?>) page.evaluate(LOOK)) {
        faults.add("at " + width + " px " + fault);
      }
    }
    return faults;
  }

  private static String script() {
    try (InputStream in = Objects.requireNonNull(Layout.class.getResourceAsStream("layout.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
