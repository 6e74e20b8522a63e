package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonObject;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;

/**
 * The pictures of what is taken away, drawn once for all formats that one order is made in. They
 * are drawn anew when the entry was saved meanwhile, and given up when memory is short.
 */
public final class DrawnOnce {

  private SoftReference<Map<Long, Drawn>> drawn = new SoftReference<>(new ConcurrentHashMap<>());

  /**
   * Pictures of an entry.
   *
   * @param words hash of the words that they were drawn from
   */
  private record Drawn(int words, List<Picture> pictures) {}

  /** The pictures of an entry as it stands. */
  List<Picture> of(Taken taken, JsonObject body, Supplier<List<Picture>> drawing) {
    Map<Long, Drawn> all = all();
    Drawn before = all.get(taken.entry().id());
    int words = body.hashCode();
    if (before != null && before.words() == words) {
      return before.pictures();
    }
    List<Picture> pictures = drawing.get();
    all.put(taken.entry().id(), new Drawn(words, pictures));
    return pictures;
  }

  private Map<Long, Drawn> all() {
    Map<Long, Drawn> all = drawn.get();
    if (all == null) {
      all = new ConcurrentHashMap<>();
      drawn = new SoftReference<>(all);
    }
    return all;
  }
}
