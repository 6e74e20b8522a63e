package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.junit.jupiter.api.Test;

/** Pictures that several formats show. */
class DrawnOnceTest {

  private final List<Taken> taken = ReferenceToolkit.of(2, 1, 1_000).entries();
  private final AtomicInteger drawings = new AtomicInteger();
  private final DrawnOnce drawn = new DrawnOnce();

  private final Supplier<List<Picture>> drawing =
      () -> {
        drawings.incrementAndGet();
        return List.of();
      };

  private static JsonObject words(String text) {
    return Json.createObjectBuilder().add("text", text).build();
  }

  @Test
  void areDrawnForTheFirstOfThem() {
    drawn.of(taken.get(0), words("as it was"), drawing);
    drawn.of(taken.get(0), words("as it was"), drawing);

    assertThat(drawings).hasValue(1);
  }

  @Test
  void areDrawnAnewWhenTheEntryWasSavedMeanwhile() {
    drawn.of(taken.get(0), words("as it was"), drawing);
    drawn.of(taken.get(0), words("as it is"), drawing);

    assertThat(drawings).hasValue(2);
  }

  @Test
  void areThoseOfOneEntry() {
    drawn.of(taken.get(0), words("the same"), drawing);
    drawn.of(taken.get(1), words("the same"), drawing);

    assertThat(drawings).hasValue(2);
  }
}
