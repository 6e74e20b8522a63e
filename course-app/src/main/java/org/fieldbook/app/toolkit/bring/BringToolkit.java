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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.PutBackEntry.Kinds;
import org.fieldbook.app.toolkit.PutBackEntry.Verdict;
import org.fieldbook.app.toolkit.ReturnedEntry;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.app.toolkit.bring.Bringing.Line;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;

/**
 * A student brings an archive into their toolkit: first a look at what would become of each entry
 * and badge, then, when they say so, the same for good.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class BringToolkit {

  private static final long LARGEST_UPLOAD = 1L << 30;
  private static final long LARGEST_UNPACKED = 4L << 30;
  private static final int MOST_WAITING = 10;

  @Inject FileStore files;
  @Inject Bringings bringings;
  @Inject BringEntries bringEntries;
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
      plan =
          each(
                  hash,
                  presentation,
                  entry -> bringEntries.judge(presentation, entry),
                  badge -> bringEntries.judge(presentation, badge))
              .lines();
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
    List<Line> result = putBack(bringing.hash(), presentation);
    // What was put back has left the memory, and this with it.
    Bringing again = held(presentation, id);
    again.applied(result, clock.instant());
    return again.view();
  }

  private List<Line> putBack(Sha256 hash, PresentationCode presentation) throws IOException {
    Read read =
        each(
            hash,
            presentation,
            entry -> bringEntries.put(presentation, entry),
            badge -> bringEntries.put(presentation, badge));
    FileStore.Area area = files.area("archive");
    Map<String, String> problems =
        isZip(area, hash)
            ? bringEntries.beside(
                presentation,
                read.beside(),
                new ArchiveZip(() -> area.open(hash), LARGEST_UNPACKED))
            : Map.of();
    return read.with(problems);
  }

  private Bringing held(PresentationCode presentation, UUID id) {
    return bringings
        .hold(id)
        .filter(b -> b.isOf(caller.id(), presentation))
        .orElseThrow(() -> new NotFound("archive " + id));
  }

  private Read each(
      Sha256 hash,
      PresentationCode presentation,
      Function<ReturnedEntry, Verdict> what,
      Function<JsonObject, Verdict> whatOfBadge)
      throws IOException {
    FileStore.Area area = files.area("archive");
    Read read =
        new Read(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashSet<>(),
            isZip(area, hash));
    ArchiveReader reader =
        new ArchiveReader(
            presentation.course(),
            json -> read.add(json, what),
            json -> read.badge(json, whatOfBadge.apply(json)));
    try (InputStream data = data(area, hash)) {
      reader.read(data);
    }
    return read;
  }

  private static boolean isZip(FileStore.Area area, Sha256 hash) throws IOException {
    try (InputStream first = area.open(hash)) {
      return first.read() != '{';
    }
  }

  /** The data by itself, or out of a zip of which every file is as it was. */
  private static InputStream data(FileStore.Area area, Sha256 hash) throws IOException {
    if (!isZip(area, hash)) {
      return area.open(hash);
    }
    ArchiveZip zip = new ArchiveZip(() -> area.open(hash), LARGEST_UNPACKED);
    zip.check();
    return zip.entries().orElseThrow(ArchiveZip::broken);
  }

  /**
   * What was read so far.
   *
   * @param of the slots of the entries that the lines are about
   * @param beside of the entries that can be here
   * @param zip whether files came with it
   */
  private record Read(
      List<Line> lines,
      List<String> of,
      List<ArchivedBeside> beside,
      Set<String> slots,
      boolean zip) {

    void add(JsonObject json, Function<ReturnedEntry, Verdict> what) {
      String title = json.getString("title", "");
      try {
        ReturnedEntry entry = ArchivedEntry.of(json);
        ArchivedBeside its = ArchivedBeside.of(entry.slot(), json);
        Verdict verdict =
            slots.add(entry.slot())
                ? what.apply(entry)
                : new Verdict(Kinds.REFUSED, "The archive holds this entry twice.");
        boolean here = verdict.kind() != Kinds.REFUSED && verdict.kind() != Kinds.UNKNOWN_TOOL;
        if (here) {
          beside.add(its);
        }
        String reason = here ? with(verdict.reason(), its) : verdict.reason();
        of.add(entry.slot());
        lines.add(new Line(entry.title(), entry.tool(), verdict.kind(), reason));
      } catch (Refused refused) {
        of.add("");
        lines.add(new Line(shown(title), "", Kinds.REFUSED, String.join(" ", refused.reasons())));
      }
    }

    void badge(JsonObject json, Verdict verdict) {
      of.add("");
      lines.add(
          new Line(
              shown(json.getString("name", "")), Line.BADGE, verdict.kind(), verdict.reason()));
    }

    /** The lines, with what could not be put back beside an entry. */
    List<Line> with(Map<String, String> problems) {
      return IntStream.range(0, lines.size())
          .mapToObj(i -> lines.get(i).with(problems.getOrDefault(of.get(i), "")))
          .toList();
    }

    private String with(String reason, ArchivedBeside its) {
      return zip || its.files().isEmpty()
          ? reason
          : (reason + " Its files are not in this file: bring in the whole zip.").strip();
    }
  }

  private static String shown(String title) {
    String clean = title.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return clean.isEmpty() ? "Without a title" : Text.begin(clean, 200);
  }
}
