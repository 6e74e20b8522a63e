package org.fieldbook.app.web.study;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.fieldbook.app.planner.StudyDate;

/**
 * Dates as an iCalendar (RFC 5545). Whole days are days, not midnights, so that they stay where
 * they are in any zone; a cut-off is a moment in UTC, which a program shows in its reader's zone.
 */
final class CalendarText {

  private static final String HOST = "@fieldbook";

  private CalendarText() {}

  /**
   * The calendar.
   *
   * @param address makes a whole address of a path
   * @param now what the dates are stamped with
   */
  static String of(List<StudyDate> dates, UnaryOperator<String> address, Instant now) {
    Calendar calendar =
        new Calendar()
            .withProperty(new ProdId("-//Fieldbook//Study calendar//EN"))
            .withProperty(ImmutableVersion.VERSION_2_0)
            .withProperty(ImmutableCalScale.GREGORIAN)
            .getFluentTarget();
    for (StudyDate date : dates) {
      calendar = calendar.withComponent(event(date, address, now)).getFluentTarget();
    }
    StringWriter text = new StringWriter();
    try {
      // Not validated: what a student called a goal must not take the whole calendar away.
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static VEvent event(StudyDate date, UnaryOperator<String> address, Instant now) {
    Instant moment = date.moment();
    VEvent event = new VEvent(false);
    event.add(new Uid(date.id() + HOST)).add(new DtStamp(now));
    if (moment == null) {
      event.add(new DtStart<>(date.first())).add(new DtEnd<>(date.last().plusDays(1)));
    } else {
      event.add(new DtStart<>(moment));
    }
    event
        .add(new Summary(date.title()))
        .add(new Url(URI.create(address.apply(date.path()))))
        .add(ImmutableClazz.PRIVATE)
        .add(ImmutableTransp.TRANSPARENT);
    return event;
  }
}
