package org.fieldbook.deploy.people;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends a file as the page's script does: begun, a piece after the other, finished. */
public final class InPieces {

  private static final int PIECE = 256 * 1024;
  private static final int BROKEN_OFF = 400;

  private final Member member;
  private final Asking asking;

  /**
   * Sends as that person.
   *
   * @param asking how each request is made: once, or until it is answered
   */
  public InPieces(Member member, Asking asking) {
    this.member = member;
    this.asking = asking;
  }

  /** Makes a request. */
  public interface Asking {

    HttpResponse<String> ask(Supplier<HttpResponse<String>> request);
  }

  /**
   * Sends all of it.
   *
   * @param assignment such as {@code LMC310-2026J/TMA02}
   * @param content ASCII
   * @return the answer that ended it: 201 with the upload's id when all has come
   */
  public HttpResponse<String> send(String assignment, String name, String content) {
    // By name, size and this moment a file is known again: another content has another moment.
    int changed = content.hashCode() & Integer.MAX_VALUE;
    HttpResponse<String> begun =
        asking.ask(
            () ->
                member.json(
                    "POST",
                    "/api/tma/" + assignment + "/incoming",
                    "{\"name\":\""
                        + name
                        + "\",\"size\":"
                        + content.length()
                        + ",\"changed\":"
                        + changed
                        + "}",
                    Map.of()));
    if (begun.statusCode() != 201 && begun.statusCode() != 200) {
      return begun;
    }
    String path = "/api/tma/incoming/" + Bodies.value(begun.body(), "id");
    int offset = Integer.parseInt(Bodies.value(begun.body(), "offset"));
    while (offset < content.length()) {
      HttpResponse<String> answer = piece(path, content, offset);
      if (answer.statusCode() == BROKEN_OFF) {
        answer = asking.ask(() -> member.json("HEAD", path, "", Map.of()));
      }
      Optional<String> place = answer.headers().firstValue("Upload-Offset");
      if (place.isEmpty()) {
        return answer;
      }
      offset = Integer.parseInt(place.get());
    }
    return asking.ask(() -> member.json("POST", path + "/finish", "", Map.of()));
  }

  private HttpResponse<String> piece(String path, String content, int offset) {
    String piece = content.substring(offset, Math.min(content.length(), offset + PIECE));
    return asking.ask(
        () ->
            member.bytes(
                "PATCH",
                path,
                Map.of("Upload-Offset", "" + offset, "Piece-SHA256", sha256(piece)),
                piece));
  }

  /** The hash of ASCII. */
  public static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
