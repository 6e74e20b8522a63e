package org.fieldbook.content.packaging;

import java.util.List;
import java.util.Map;

/**
 * What else is to be in order before a package becomes an edition. A port: whoever knows what some
 * of its files mean, such as the rules of assessment, implements it.
 */
public interface PackageReview {

  /**
   * Looks at a package in which nothing else is wrong.
   *
   * @param documents its texts by path
   * @return what is wrong; empty when nothing is
   */
  List<Problem> faults(Map<String, String> documents);
}
