package org.fieldbook.app.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.app.toolkit.sharing.ShareEntry;
import org.fieldbook.app.toolkit.sharing.ShowSharing;
import org.fieldbook.app.toolkit.sharing.WithdrawShare;
import org.jspecify.annotations.Nullable;

/** An entry of a tool for each student, and with whom they share it. */
@ApplicationScoped
public class SharedEntries {

  static final String SLOT = "own-shared-entry";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject ShareEntry shareEntry;
  @Inject ShowSharing showSharing;
  @Inject WithdrawShare withdrawShare;

  EntryView save(Visitor owner, int expected, String words) throws Exception {
    return save(owner, SLOT, expected, words);
  }

  EntryView save(Visitor owner, String slot, int expected, String words) throws Exception {
    JsonValue fields = Json.createObjectBuilder().add("description", words).build();
    return save(owner, slot, "reflective-journal", expected, fields, Envelope.UNCHANGED);
  }

  /** An induction check with these fields, as they stand between braces. */
  EntryView induction(Visitor owner, int expected, String fields) throws Exception {
    return induction(owner, expected, fields, Envelope.UNCHANGED);
  }

  /** The same, complete. */
  EntryView completeInduction(Visitor owner, int expected, String note) throws Exception {
    return induction(
        owner,
        expected,
        """
        "start_date":"2026-10-05","transition":"up-a-level","stage":"1-month",
        "statements":{"is-01":{"rating":3,"target":1}},
        "plan":[{"statement":"Rotas","how":"Shadowing","who":"my manager","by":"2026-12-01"}],
        "mentor_note":"%s"
        """
            .formatted(note),
        new Envelope(null, null, null, null, true));
  }

  private EntryView induction(Visitor owner, int expected, String fields, Envelope envelope)
      throws Exception {
    try (JsonReader reader = Json.createReader(new StringReader("{" + fields + "}"))) {
      return save(owner, SLOT, "induction-check", expected, reader.readObject(), envelope);
    }
  }

  private EntryView save(
      Visitor owner, String slot, String tool, int expected, JsonValue fields, Envelope envelope)
      throws Exception {
    SaveEntry.Outcome outcome =
        visits.as(
            owner,
            () ->
                saveEntry.save(
                    new SaveEntry.Save(
                        cast.presentation(),
                        slot,
                        tool,
                        null,
                        expected,
                        Json.createObjectBuilder().add("fields", fields).build(),
                        envelope,
                        EntryVersion.Kind.KEPT,
                        new EntryVersion.Origin("tab", "s" + expected))));
    return ((SaveEntry.Outcome.Saved) outcome).entry();
  }

  /** Says something about an entry and leaves its words as they are. */
  EntryView describe(Visitor owner, String slot, Envelope about) throws Exception {
    EntryView now = visits.as(owner, () -> readEntries.one(cast.presentation(), slot));
    SaveEntry.Outcome outcome =
        visits.as(
            owner,
            () ->
                saveEntry.save(
                    new SaveEntry.Save(
                        cast.presentation(),
                        slot,
                        null,
                        null,
                        now.number(),
                        Json.createObjectBuilder(now.body()).build(),
                        about,
                        EntryVersion.Kind.AUTO,
                        new EntryVersion.Origin("tab", UUID.randomUUID().toString()))));
    return ((SaveEntry.Outcome.Saved) outcome).entry();
  }

  void share(Visitor owner, Audience audience, String address, @Nullable LocalDate lastDay)
      throws Exception {
    visits.run(
        owner,
        () ->
            shareEntry.share(
                cast.presentation(),
                SLOT,
                new ShareEntry.Wish(audience, address, lastDay, Anonymised.NOBODY)));
  }

  /** A new entry; its number. */
  long begin(Visitor owner) throws Exception {
    return save(owner, 0, "What happened").id();
  }

  /** Who may read it. */
  Readership readership(Visitor owner) throws Exception {
    return visits.as(owner, () -> showSharing.of(readEntries.one(cast.presentation(), SLOT)));
  }

  void withdrawAll(Visitor owner) throws Exception {
    for (Readership.Line line : readership(owner).shares()) {
      visits.run(owner, () -> withdrawShare.withdraw(cast.presentation(), SLOT, line.id()));
    }
  }
}
