package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.OpenFields;
import org.fieldbook.app.toolkit.sharing.ShowSharing;
import org.fieldbook.app.toolkit.sharing.ShowSharing.Prospect;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Before an entry is shared, who would be able to read it: {@code
 * /toolkit/share?e=W04-A3&p=LMC310-2026J}. Three SQL statements, the sign-in's among them.
 */
@Named("sharePage")
@RequestScoped
public class SharePage {

  @Inject StudyContext study;
  @Inject ShowSharing showSharing;
  @Inject OpenFields openFields;
  @Inject Asked asked;

  private @Nullable Prospect prospect;

  private Prospect prospect() {
    if (prospect == null) {
      String slot = asked.text("e");
      prospect = showSharing.prospect(study.membership().presentation(), slot);
      if (prospect.entry().provenance().tool() == null) {
        throw new NotFound("entry of a tool " + slot);
      }
    }
    return prospect;
  }

  public String getSlot() {
    return prospect().entry().slot();
  }

  public String getTitle() {
    return prospect().entry().title();
  }

  public String getHref() {
    return Shelf.href(prospect().entry());
  }

  /** False after withdrawal: nothing can be shared anew. */
  public boolean isPossible() {
    return study.membership().active();
  }

  /** Whether there is a group, and so a tutor. */
  public boolean isGrouped() {
    return prospect().group().isPresent();
  }

  /** Who the tutor is. */
  public String getTutor() {
    return prospect()
        .group()
        .map(
            g ->
                g.tutorName()
                    + ", who tutors "
                    + g.name()
                    + " now. If your tutor changes, the new one can read it, and the former one no"
                    + " longer.")
        .orElse("");
  }

  /** Who is in the group, by name. */
  public String getGroup() {
    return prospect().group().map(this::group).orElse("");
  }

  private String group(Membership.Group group) {
    List<String> members = prospect().members();
    return group.name()
        + ": "
        + (members.isEmpty() ? "no other student yet" : String.join(", ", members))
        + "; and your tutor, "
        + group.tutorName()
        + ". Whoever joins later can read it too, and whoever leaves no longer.";
  }

  /** What a person whom the owner names can fill in, as labels; empty for nothing. */
  public String getOpenFields() {
    return openFields.of(prospect().entry()).stream()
        .map(f -> "“" + f.label() + "”")
        .collect(Collectors.joining(" and "));
  }

  /** What can be said about identifiable people, with what was said before. */
  public List<Choice> getAnonymised() {
    return Arrays.stream(Anonymised.values())
        .map(
            a ->
                new Choice(
                    a.code(),
                    a.said(),
                    prospect().anonymised().filter(chosen -> chosen == a).isPresent()))
        .toList();
  }

  /** One of several answers. */
  public record Choice(String code, String said, boolean chosen) {}
}
