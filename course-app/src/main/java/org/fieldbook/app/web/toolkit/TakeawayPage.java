package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.order.MyTakeaways;
import org.fieldbook.app.toolkit.order.OrderView;
import org.fieldbook.app.toolkit.order.TakeawayOrder.State;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Choosing what to take away, and what was made: {@code /toolkit/takeaway}. Five SQL statements,
 * the sign-in's and the membership's among them.
 */
@Named("takeawayPage")
@RequestScoped
public class TakeawayPage {

  @Inject StudyContext study;
  @Inject ReadToolkit readToolkit;
  @Inject MyTakeaways myTakeaways;

  private @Nullable List<EntryView> entries;
  private @Nullable List<Order> orders;

  private List<EntryView> entries() {
    if (entries == null) {
      entries = readToolkit.entries(study.membership().presentation());
    }
    return entries;
  }

  public List<Line> getLines() {
    return entries().stream().map(this::line).toList();
  }

  private Line line(EntryView entry) {
    String tool = entry.provenance().tool();
    var template = tool == null ? null : study.getPresentation().course().tools().get(tool);
    return new Line(
        entry.slot(),
        entry.title(),
        (template == null ? "" : template.title() + ", ")
            + Dates.of(entry.date())
            + ", "
            + entry.state());
  }

  public int getCount() {
    return entries().size();
  }

  public int getDoneCount() {
    return (int) entries().stream().filter(EntryView::done).count();
  }

  /** In which forms it can be taken away. */
  public List<Form> getForms() {
    return List.of(Format.values()).stream()
        .map(f -> new Form(f.code(), f.label(), f.about(), f == Format.SITE))
        .toList();
  }

  /** What was asked for so far, latest first. */
  public List<Order> getOrders() {
    if (orders == null) {
      ZoneId zone = study.getPresentation().calendar().zone();
      orders =
          myTakeaways.all(study.membership().presentation()).stream()
              .map(o -> Order.of(o, zone))
              .toList();
    }
    return orders;
  }

  /** An entry to tick. */
  public record Line(String slot, String title, String said) {}

  /** A form to tick. */
  public record Form(String code, String label, String about, boolean chosen) {}

  /** What was asked for, in words. */
  public record Order(
      long id, String title, boolean open, int written, int total, String state, List<File> files) {

    static Order of(OrderView order, ZoneId zone) {
      return new Order(
          order.id(),
          order.choice().words() + ", " + Wording.moment(order.askedAt().atZone(zone)),
          order.state().isOpen(),
          order.written(),
          Math.max(1, order.total()),
          state(order, zone),
          order.files().stream().map(File::of).toList());
    }

    private static String state(OrderView order, ZoneId zone) {
      if (order.state() == State.QUEUED) {
        return "Waits for its turn.";
      }
      if (order.state() == State.RUNNING) {
        return order.total() == 0
            ? "Being made."
            : "Being made: " + order.written() + " of " + order.total() + " written.";
      }
      return order.state() == State.FAILED
          ? "Could not be made."
          : "Here until " + Dates.of(order.expiresAt().atZone(zone).toLocalDate()) + ".";
    }
  }

  /** A file to fetch, or why there is none. */
  public record File(
      long id, String label, String name, String size, String sha256, String problem) {

    static File of(OrderView.Made made) {
      return new File(
          made.id(),
          made.format().label(),
          made.name(),
          size(made.size()),
          made.sha256() == null ? "" : made.sha256(),
          made.problem() == null ? "" : made.problem());
    }

    private static String size(long bytes) {
      return bytes < 1_000_000
          ? Math.max(1, bytes / 1000) + " KB"
          : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
    }

    public boolean isMade() {
      return problem.isEmpty();
    }
  }
}
