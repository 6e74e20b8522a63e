package org.fieldbook.app.web.forum;

import jakarta.servlet.http.HttpServletRequest;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Numbers in addresses. */
final class Numbers {

  private Numbers() {}

  /**
   * The positive number of a parameter, absent when there is no such parameter.
   *
   * @throws NotFound when it is anything else: nothing of ours has such an address
   */
  static @Nullable Long parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    if (value == null) {
      return null;
    }
    if (!value.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound(name + " in the address");
    }
    return Long.valueOf(value);
  }

  /** Like {@link #parameter}, for one that must be there. */
  static long required(HttpServletRequest request, String name) {
    Long number = parameter(request, name);
    if (number == null) {
      throw new NotFound(name + " in the address");
    }
    return number;
  }
}
