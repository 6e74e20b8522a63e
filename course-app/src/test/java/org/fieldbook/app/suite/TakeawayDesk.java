package org.fieldbook.app.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.bring.BringToolkit;
import org.fieldbook.app.toolkit.order.MyTakeaways;
import org.fieldbook.app.toolkit.order.OrderTakeaway;
import org.fieldbook.app.toolkit.order.OrderView;
import org.fieldbook.app.toolkit.order.TakeawayOrder.Choice;
import org.fieldbook.app.toolkit.order.Wish;
import org.fieldbook.app.toolkit.takeaway.Format;

/** What every test of taking away does: a student with entries, an order, its files. */
@ApplicationScoped
public class TakeawayDesk {

  static final String OWN = "own-takeaway-it-1";
  static final String OTHER = "own-takeaway-it-2";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SaveEntry saveEntry;
  @Inject OrderTakeaway orderTakeaway;
  @Inject BringToolkit bringToolkit;
  @Inject MyTakeaways myTakeaways;

  /** A student with two entries, one of them with two versions. */
  public Visitor withEntries() throws Exception {
    Visitor student = cast.student();
    int one = save(student, OWN, 0, "The room went quiet");
    save(student, OWN, one, "The room went quiet with her");
    save(student, OTHER, 0, "Another day, with ü, שלום and <b>");
    return student;
  }

  public int save(Visitor student, String slot, int seen, String words) throws Exception {
    Envelope about = new Envelope(null, null, null, null, null, List.of("night shift"), null, null);
    return save(student, slot, seen, words, about);
  }

  public int save(Visitor student, String slot, int seen, String words, Envelope about)
      throws Exception {
    JsonObject body =
        Json.createObjectBuilder()
            .add("fields", Json.createObjectBuilder().add("description", words))
            .build();
    SaveEntry.Outcome outcome =
        visits.as(
            student,
            () ->
                saveEntry.save(
                    new SaveEntry.Save(
                        cast.presentation(),
                        slot,
                        "reflective-journal",
                        null,
                        seen,
                        body,
                        about,
                        EntryVersion.Kind.KEPT,
                        new EntryVersion.Origin("suite", UUID.randomUUID().toString()))));
    return ((SaveEntry.Outcome.Saved) outcome).number();
  }

  public long order(Visitor student, List<Format> formats) throws Exception {
    return visits.as(
        student,
        () ->
            orderTakeaway.order(
                cast.presentation(), new Wish(Choice.ALL, List.of(), formats, false, false), true));
  }

  public OrderView done(Visitor student, long id) throws Exception {
    for (int i = 0; i < 240; i++) {
      OrderView order = visits.as(student, () -> myTakeaways.one(id));
      if (!order.state().isOpen()) {
        return order;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("Not made in two minutes");
  }

  public byte[] data(Visitor student) throws Exception {
    return fetchedOf(student, Format.DATA);
  }

  public byte[] fetchedOf(Visitor student, Format format) throws Exception {
    OrderView order = done(student, order(student, List.of(format)));
    byte[] bytes = fetched(student, order.files().get(0).id());
    visits.run(student, () -> orderTakeaway.delete(order.id()));
    return bytes;
  }

  public byte[] fetched(Visitor student, long file) throws Exception {
    return visits.as(
        student,
        () -> {
          try (InputStream in = myTakeaways.file(file).bytes()) {
            return in.readAllBytes();
          }
        });
  }

  /** Has an archive looked through; the number under which it waits. */
  public UUID look(Visitor student, byte[] archive) throws Exception {
    return visits.as(
        student,
        () ->
            bringToolkit.look(
                cast.presentation(), "toolkit.zip", new ByteArrayInputStream(archive)));
  }
}
