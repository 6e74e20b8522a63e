package org.fieldbook.app.toolkit.bring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.PutBackEntry;
import org.fieldbook.app.toolkit.PutBackEntry.Kinds;
import org.fieldbook.app.toolkit.PutBackEntry.Verdict;
import org.fieldbook.app.toolkit.ReturnedEntry;
import org.fieldbook.app.toolkit.bring.Bringing.Line;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;

/**
 * A student brings an archive into their toolkit: first a look at what would become of each entry,
 * then, when they say so, the same for good.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class BringToolkit {

  private static final long LARGEST_UPLOAD = 1L << 30;
  private static final long LARGEST_UNPACKED = 4L << 30;
  private static final int MOST_WAITING = 10;

  @Inject FileStore files;
  @Inject Bringings bringings;
  @Inject PutBackEntry putBack;
  @Inject FindMembership findMembership;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Looks at an archive; nothing of it is put back.
   *
   * @return under which id it waits
   * @throws NotFound when the caller never was enrolled there
   * @throws Refused when it is no archive of the course as it was taken away
   * @throws IOException when the upload breaks off
   */
  public UUID look(PresentationCode presentation, String fileName, InputStream bytes)
      throws IOException {
    findMembership.in(presentation);
    if (bringings.countOf(caller.id()) >= MOST_WAITING) {
      throw new Refused("You have uploaded ten archives today. Try again tomorrow.");
    }
    FileStore.Area area = files.area("archive");
    Sha256 hash;
    try {
      hash = area.store(bytes, LARGEST_UPLOAD).hash();
    } catch (FileStore.TooLarge tooLarge) {
      throw new Refused("This file is larger than 1 GB, which is not taken. Nothing was kept.");
    }
    List<Line> plan;
    try {
      plan = each(hash, presentation, entry -> putBack.judge(presentation, entry));
    } catch (Refused refused) {
      area.remove(hash);
      throw refused;
    }
    Bringing bringing =
        new Bringing(caller.id(), presentation, fileName, hash, plan, clock.instant());
    bringings.add(bringing);
    return bringing.view().id();
  }

  /**
   * What was looked at.
   *
   * @throws NotFound when the caller has no such archive
   */
  public Bringing.View show(PresentationCode presentation, UUID id) {
    return bringings
        .find(id)
        .filter(b -> b.isOf(caller.id(), presentation))
        .map(Bringing::view)
        .orElseThrow(() -> new NotFound("archive " + id));
  }

  /**
   * Puts the entries back; twice is once.
   *
   * @throws NotFound when the caller has no such archive
   * @throws Refused when they have withdrawn; nothing is put back
   */
  public Bringing.View confirm(PresentationCode presentation, UUID id) throws IOException {
    Bringing bringing = held(presentation, id);
    if (bringing.isApplied()) {
      return bringing.view();
    }
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    List<Line> result =
        each(bringing.hash(), presentation, entry -> putBack.put(presentation, entry));
    // What was put back has left the memory, and this with it.
    Bringing again = held(presentation, id);
    again.applied(result, clock.instant());
    return again.view();
  }

  private Bringing held(PresentationCode presentation, UUID id) {
    return bringings
        .hold(id)
        .filter(b -> b.isOf(caller.id(), presentation))
        .orElseThrow(() -> new NotFound("archive " + id));
  }

  private List<Line> each(
      Sha256 hash, PresentationCode presentation, Function<ReturnedEntry, Verdict> what)
      throws IOException {
    FileStore.Area area = files.area("archive");
    List<Line> lines = new ArrayList<>();
    Set<String> slots = new HashSet<>();
    ArchiveReader reader =
        new ArchiveReader(presentation.course(), json -> lines.add(line(json, slots, what)));
    try (InputStream data = data(area, hash)) {
      reader.read(data);
    }
    return lines;
  }

  /** The data by itself, or out of a zip of which every file is as it was. */
  private static InputStream data(FileStore.Area area, Sha256 hash) throws IOException {
    try (InputStream first = area.open(hash)) {
      if (first.read() == '{') {
        return area.open(hash);
      }
    }
    ArchiveZip zip = new ArchiveZip(() -> area.open(hash), LARGEST_UNPACKED);
    zip.check();
    return zip.entries().orElseThrow(ArchiveZip::broken);
  }

  private static Line line(
      JsonObject json, Set<String> slots, Function<ReturnedEntry, Verdict> what) {
    String title = json.getString("title", "");
    try {
      ReturnedEntry entry = ArchivedEntry.of(json);
      Verdict verdict =
          slots.add(entry.slot())
              ? what.apply(entry)
              : new Verdict(Kinds.REFUSED, "The archive holds this entry twice.");
      return new Line(entry.title(), entry.tool(), verdict.kind(), verdict.reason());
    } catch (Refused refused) {
      return new Line(shown(title), "", Kinds.REFUSED, String.join(" ", refused.reasons()));
    }
  }

  private static String shown(String title) {
    String clean = title.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return clean.isEmpty() ? "Without a title" : clean.substring(0, Math.min(200, clean.length()));
  }
}
