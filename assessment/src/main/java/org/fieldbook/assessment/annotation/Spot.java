package org.fieldbook.assessment.annotation;

import java.util.List;
import org.fieldbook.content.kernel.Refused;

/**
 * Where on a page something is, in PDF user space: points from the page's origin, upwards.
 *
 * @param page the first is 1
 * @param shapes of a highlight, for each stretch of a line its corners: top left, top right, bottom
 *     left, bottom right; of a note, one point; of a drawing, its lines, each as point after point
 */
public record Spot(Kind kind, int page, List<List<Double>> shapes) {

  private static final int MOST_PAGES = 5000;
  private static final int MOST_NUMBERS = 20_000;
  private static final double FARTHEST = 20_000;

  /**
   * Checks that it can be drawn.
   *
   * @throws Refused when it cannot
   */
  public Spot {
    shapes = shapes.stream().map(List::copyOf).toList();
    long numbers = shapes.stream().mapToLong(List::size).sum();
    boolean sane =
        page >= 1
            && page <= MOST_PAGES
            && numbers <= MOST_NUMBERS
            && !shapes.isEmpty()
            && shapes.stream().allMatch(kind::isShape)
            && (kind != Kind.NOTE || shapes.size() == 1)
            && shapes.stream().flatMap(List::stream).allMatch(n -> Math.abs(n) <= FARTHEST);
    if (!sane) {
      throw new Refused("This cannot be put on the page: the place is none, or it is too large.");
    }
  }

  /** What is put on the page. */
  public enum Kind {
    HIGHLIGHT,
    NOTE,
    INK;

    boolean isShape(List<Double> numbers) {
      return switch (this) {
        case HIGHLIGHT -> numbers.size() == 8;
        case NOTE -> numbers.size() == 2;
        case INK -> numbers.size() >= 4 && numbers.size() % 2 == 0;
      };
    }
  }

  /** How high on its page it begins, in points. */
  double top() {
    double top = -FARTHEST;
    for (List<Double> shape : shapes) {
      for (int i = 1; i < shape.size(); i += 2) {
        top = Math.max(top, shape.get(i));
      }
    }
    return top;
  }
}
