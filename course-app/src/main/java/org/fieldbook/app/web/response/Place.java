package org.fieldbook.app.web.response;

/**
 * Where a control stands: the slot of its response and the path of its value in the body, such as
 * {@code fields/forces/0/strength}. Gives the control its name and its id, unique in the page.
 */
record Place(String slot, String path) {

  /** In the template of a row, stands for the row's number. */
  static final String NEW_ROW = "__";

  Place in(String key) {
    return new Place(slot, path.isEmpty() ? key : path + "/" + key);
  }

  String name() {
    return path;
  }

  String id() {
    return slot + "." + path.replace('/', '.');
  }
}
