package org.fieldbook.app.web.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** A file that came with a plain form. */
public final class SentPart {

  /** A little more than the largest file that is taken, so that its refusal says what is. */
  public static final long MOST_BYTES = 32L * 1024 * 1024;

  /** What else may stand in such a form. */
  public static final long REST_BYTES = 1024 * 1024;

  public static final int IN_MEMORY = 256 * 1024;

  private final @Nullable Part part;

  private SentPart(@Nullable Part part) {
    this.part = part;
  }

  /** Takes the bytes of a file and its name. */
  public interface Taker {
    void take(String name, InputStream bytes) throws IOException;
  }

  /**
   * The file in a field of the form, which the page may have left out.
   *
   * @throws Refused when it is too large or did not arrive whole
   */
  public static SentPart of(HttpServletRequest request, String field) {
    try {
      Part sent = request.getPart(field);
      return new SentPart(sent == null || sent.getSize() == 0 ? null : sent);
    } catch (IllegalStateException e) {
      throw new Refused("The file is larger than anything that is taken here.");
    } catch (ServletException e) {
      return new SentPart(null);
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  public boolean isThere() {
    return part != null;
  }

  /**
   * The file, which must be there.
   *
   * @throws Refused with those words when it is not
   */
  public SentPart required(String ifNot) {
    if (part == null) {
      throw new Refused(ifNot);
    }
    return this;
  }

  /**
   * Gives it to whoever takes it.
   *
   * @throws Refused when it did not arrive whole, or is not taken
   */
  public void to(Taker taker) {
    try (InputStream bytes = Objects.requireNonNull(part).getInputStream()) {
      String name = part.getSubmittedFileName();
      taker.take(name == null ? "" : name, bytes);
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  private static Refused brokenOff() {
    return new Refused("The file did not arrive whole, and nothing was kept. Send it again.");
  }
}
