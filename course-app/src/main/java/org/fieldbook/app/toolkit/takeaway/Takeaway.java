package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What is taken away: the one model that every {@link Format} is written from.
 *
 * @param learner name of the owner
 * @param identifier personal identifier of the owner
 * @param made the day, in the presentation's zone
 * @param choice what the owner chose, in words, such as {@code All entries}
 * @param blanks whether the blank forms of all tools go with it
 * @param whole whether rows that a template would rather have counted go with it
 * @param entries latest date first
 * @param badges that stand, the oldest first; none with a part of the entries
 * @param drawn the pictures of the entries, for all formats
 */
public record Takeaway(
    String learner,
    String identifier,
    PublishedPresentation presentation,
    LocalDate made,
    String choice,
    boolean blanks,
    boolean whole,
    List<Taken> entries,
    List<TakenBadge> badges,
    DrawnOnce drawn) {

  /** Without badges, and nothing of it is drawn yet. */
  public Takeaway(
      String learner,
      String identifier,
      PublishedPresentation presentation,
      LocalDate made,
      String choice,
      boolean blanks,
      boolean whole,
      List<Taken> entries) {
    this(
        learner,
        identifier,
        presentation,
        made,
        choice,
        blanks,
        whole,
        entries,
        List.of(),
        new DrawnOnce());
  }

  /** With a count instead of the rows where a template says so. */
  public Takeaway(
      String learner,
      String identifier,
      PublishedPresentation presentation,
      LocalDate made,
      String choice,
      boolean blanks,
      List<Taken> entries) {
    this(learner, identifier, presentation, made, choice, blanks, false, entries);
  }

  public Takeaway {
    entries = List.copyOf(entries);
    badges = List.copyOf(badges);
  }

  /** The same with badges. */
  public Takeaway with(List<TakenBadge> these) {
    return new Takeaway(
        learner, identifier, presentation, made, choice, blanks, whole, entries, these, drawn);
  }

  /**
   * An entry with its template. The template is that of the presentation's edition. Whom the owner
   * asked for feedback is not in it.
   *
   * @param entry its body may be left out: what was written comes from {@code words}
   */
  public record Taken(EntryView entry, ToolTemplate template, Words words, Beside beside) {

    /** An entry with nothing beside its words. */
    public Taken(EntryView entry, ToolTemplate template, Words words) {
      this(entry, template, words, Beside.NOTHING);
    }

    public Taken {
      Optional<String> invites = template.findFeedback().map(f -> f.places().invites());
      if (invites.isPresent()) {
        words = new WordsWithout(words, invites.get());
      }
    }

    /** Name of its chapter, the same in every format. */
    String chapter() {
      return "entry-" + entry.slot().replaceAll("[^A-Za-z0-9-]", "_");
    }

    /** Path of its page in the site. */
    String path() {
      return Chapter.pathOf(chapter());
    }
  }

  /**
   * Where the words of an entry come from. Asked whenever they are written, so that a toolkit of
   * any size passes through without being in memory as a whole.
   */
  public interface Words {

    /** The body as it stands. */
    JsonObject body();

    /** Every version that was kept, latest first; each may be read as it is asked for. */
    Iterable<KeptVersion> versions();

    /** Words that are there already. */
    static Words of(JsonObject body, List<KeptVersion> versions) {
      return new Words() {
        @Override
        public JsonObject body() {
          return body;
        }

        @Override
        public Iterable<KeptVersion> versions() {
          return versions;
        }
      };
    }
  }

  /** The entry in this slot, when it is taken. */
  Optional<Taken> find(@Nullable String slot) {
    return entries.stream().filter(t -> t.entry().slot().equals(slot)).findFirst();
  }

  /** Whether no other entry of its tool is newer here. */
  boolean isNewest(Taken taken) {
    return entries.stream()
        .filter(t -> t.template().id().equals(taken.template().id()))
        .findFirst()
        .filter(newest -> newest.entry().slot().equals(taken.entry().slot()))
        .isPresent();
  }

  /** Name of the folder that the zip unpacks to, such as {@code toolkit-LMC310-2026J}. */
  public String folder() {
    return "toolkit-" + presentation.code();
  }

  /** Begin of the names of its files, such as {@code toolkit-LMC310-2026J-2026-11-28}. */
  public String stem() {
    return folder() + "-" + made;
  }

  /** Where an entry comes from, such as {@code from Week 4, activity W04-A3, edition 1}. */
  String source(Taken taken) {
    var from = taken.entry().provenance();
    Integer template = from.templateEdition();
    String edition = ", edition " + (template == null ? presentation.course().edition() : template);
    String kept = taken.entry().filing().kept(presentation);
    return from.week() == null
        ? "made in the toolkit" + edition + kept
        : "from "
            + presentation.weekLabel(from.week())
            + ", activity "
            + taken.entry().slot()
            + edition
            + kept;
  }
}
