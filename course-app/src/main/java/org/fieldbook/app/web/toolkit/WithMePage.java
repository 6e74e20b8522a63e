package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.ReadingRule;
import org.fieldbook.app.toolkit.sharing.SharedLine;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What others share with the reader, person by person: {@code /toolkit/with-me}. Two SQL
 * statements, the sign-in's among them.
 */
@Named("withMePage")
@RequestScoped
public class WithMePage {

  @Inject ReadShared readShared;
  @Inject Library library;

  private @Nullable List<Owner> owners;

  /** Everybody who shares something, who shared last first. */
  public List<Owner> getOwners() {
    if (owners == null) {
      Map<String, List<SharedLine>> byOwner =
          readShared.all().stream()
              .collect(
                  Collectors.groupingBy(
                      l -> l.ownerName() + ", " + l.presentation().course(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      owners =
          byOwner.entrySet().stream()
              .map(e -> new Owner(e.getKey(), e.getValue().stream().map(this::line).toList()))
              .toList();
    }
    return owners;
  }

  private Line line(SharedLine shared) {
    PublishedPresentation presentation = library.presentation(shared.presentation());
    ZoneId zone = presentation.calendar().zone();
    @Nullable ToolTemplate tool = presentation.course().tools().get(String.valueOf(shared.tool()));
    return new Line(
        shared.title(),
        "/toolkit/shared?entry=" + shared.entryId(),
        tool == null ? "" : tool.title(),
        how(shared.rule()) + " " + SavedLine.moment(shared.sharedAt(), zone),
        !shared.looked());
  }

  private static String how(ReadingRule rule) {
    return switch (rule) {
      case OWN -> "your own";
      case TUTOR_OF_OWNER -> "shared with their tutor";
      case MEMBER_OF_GROUP, TUTOR_OF_GROUP -> "shared with the tutor group";
      case NAMED -> "shared with you by name";
    };
  }

  /** Somebody who shares, with the course in which they study. */
  public record Owner(String name, List<Line> entries) {

    public Owner {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry to open.
   *
   * @param fresh whether the reader has not looked at it yet
   */
  public record Line(String title, String href, String tool, String said, boolean fresh) {}
}
