package org.fieldbook.app.toolkit.takeaway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.content.reading.PublishedCourse;

/**
 * What is the same for everybody who takes a toolkit of an edition away, blank forms and the
 * course's examples, is made once. Nothing that anybody wrote is ever in here.
 */
final class SameForAll {

  private static final int MOST = 500;

  private static final Map<Object, Object> MADE =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
          return size() > MOST;
        }
      };

  private SameForAll() {}

  /** The markup of a form, written the first time that a format asks for it. */
  static String markup(
      PublishedCourse course, String chapter, String place, Supplier<Markup> writing) {
    Key key = new Key(course.code().value(), course.editionId(), chapter, place);
    return (String) made(key, () -> writing.get().toString());
  }

  /** The points of a drawing of the course's. */
  static byte[] points(String svg, Supplier<byte[]> painting) {
    return (byte[]) made(svg, painting);
  }

  private static Object made(Object key, Supplier<?> making) {
    synchronized (MADE) {
      Object made = MADE.get(key);
      if (made != null) {
        return made;
      }
    }
    Object made = making.get();
    synchronized (MADE) {
      MADE.put(key, made);
    }
    return made;
  }

  /**
   * A form in a format.
   *
   * @param place where a link leads there, in which formats differ
   */
  private record Key(String course, long edition, String chapter, String place) {}
}
