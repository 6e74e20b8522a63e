package org.fieldbook.app.toolkit.learningset;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.tool.ToolField;

/**
 * A set, as its members see it.
 *
 * @param started whether the reader started it
 * @param rulesNumber number of the ground rules: whoever saves others says which they had seen
 * @param members those who are in it now
 * @param meetings the latest day first
 * @param parts parts that members can take at a meeting
 */
public record SetView(
    long id,
    PresentationCode presentation,
    String name,
    boolean closed,
    boolean started,
    String rules,
    int rulesNumber,
    List<Member> members,
    List<MeetingLine> meetings,
    List<ToolField.Option> parts) {

  public SetView {
    members = List.copyOf(members);
    meetings = List.copyOf(meetings);
    parts = List.copyOf(parts);
  }

  /**
   * A meeting in the list.
   *
   * @param presenter name, empty when nobody presents yet
   */
  public record MeetingLine(long id, LocalDate heldOn, boolean closed, String presenter) {}
}
