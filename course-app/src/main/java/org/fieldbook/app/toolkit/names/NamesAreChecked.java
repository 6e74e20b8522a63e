package org.fieldbook.app.toolkit.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.attachment.WordsBeside;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;

/**
 * What still has to be looked at before entries go to anybody else. Whoever shares, attaches or
 * gives away asks here, and shows what is open; an owner who has looked may go on all the same
 * where the rules of that place let them. Three SQL statements, however many entries.
 */
@ApplicationScoped
public class NamesAreChecked {

  @Inject KeptNames keptNames;
  @Inject WordsBeside wordsBeside;
  @Inject Library library;

  /**
   * What is open in the owner’s entries of these slots, in the order of slots, fields and files.
   */
  public List<Finding> open(PersonId owner, PresentationCode presentation, String... slots) {
    return open(owner, presentation, Arrays.asList(slots));
  }

  /** The same for a list of slots; what is deleted or nobody’s has nothing open. */
  public List<Finding> open(
      PersonId owner, PresentationCode presentation, Collection<String> slots) {
    return of(owner, presentation, slots).open();
  }

  /** What is open and what the owner has kept. */
  public Checked of(PersonId owner, PresentationCode presentation, Collection<String> slots) {
    if (slots.isEmpty()) {
      return new Checked(List.of(), List.of());
    }
    PublishedCourse course = library.presentation(presentation).course();
    var entries = keptNames.entries(owner, presentation, slots);
    List<Long> ids = entries.stream().map(e -> e.id()).toList();
    List<KeptName> kept = keptNames.in(ids);
    Map<Long, List<AttachmentView>> files = wordsBeside.of(ids);
    List<Finding> open = new java.util.ArrayList<>();
    List<Checked.Kept> staying = new java.util.ArrayList<>();
    for (var entry : entries) {
      for (Finding finding :
          Findings.in(entry, files.getOrDefault(entry.id(), List.of()), course)) {
        kept.stream()
            .filter(k -> k.isOf(entry.id(), finding.mark()))
            .findFirst()
            .ifPresentOrElse(
                k -> staying.add(new Checked.Kept(finding, k.reason())), () -> open.add(finding));
      }
    }
    return new Checked(open, staying);
  }

  /** All that is found in entries. */
  static final class Findings {

    private Findings() {}

    static List<Finding> in(
        org.fieldbook.app.toolkit.EntryView entry,
        List<AttachmentView> files,
        PublishedCourse course) {
      String tool = entry.provenance().tool();
      Set<String> known = knownIn(course);
      return Stream.concat(
              Passage.of(entry, tool == null ? null : course.tools().get(tool)).stream(),
              files.stream().flatMap(f -> Passage.of(f).stream()))
          .flatMap(p -> Finding.in(entry, p, known).stream())
          .toList();
    }

    /** The people of the course itself: its managers and its cases are made up. */
    private static Set<String> knownIn(PublishedCourse course) {
      return Stream.concat(
              course.people().stream().map(PublishedCourse.Person::name),
              course.cases().stream().map(PublishedCourse.CourseCase::title))
          .flatMap(name -> Arrays.stream(name.split("[^\\p{L}'’-]+")))
          .filter(word -> word.length() > 1)
          .map(NameLists::plain)
          .collect(Collectors.toSet());
    }
  }

  /** What came of a check. */
  public record Checked(List<Finding> open, List<Kept> kept) {

    public Checked {
      open = List.copyOf(open);
      kept = List.copyOf(kept);
    }

    /** Words that the owner keeps, and why. */
    public record Kept(Finding finding, String reason) {}
  }
}
