package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/** Badges as files in what is taken away: under which names, and what is in them. */
final class TakenBadges {

  private static final String FOLDER = "badges/";

  /** What they are checked by. */
  static final String KEYS = FOLDER + "keys.json";

  private TakenBadges() {}

  /** Path of the picture with the badge in it. */
  static String picture(Takeaway takeaway, TakenBadge badge) {
    return path(takeaway, badge) + ".svg";
  }

  /** Path of the signed credential. */
  static String credential(Takeaway takeaway, TakenBadge badge) {
    return path(takeaway, badge) + ".jwt";
  }

  /** With a number in front: an old badge and a newer one may have the same name. */
  private static String path(Takeaway takeaway, TakenBadge badge) {
    return FOLDER + (takeaway.badges().indexOf(badge) + 1) + "-" + badge.file();
  }

  /** The public keys of all of them, each once, as their issuer answers with them. */
  static String keys(List<TakenBadge> badges) {
    JsonArrayBuilder keys = Json.createArrayBuilder();
    badges.stream().map(TakenBadge::key).distinct().forEach(keys::add);
    JsonObject all = Json.createObjectBuilder().add("keys", keys).build();
    return Packing.pretty(all);
  }

  /** Puts them into a zip. */
  static void put(Packing zip, Takeaway takeaway) throws IOException {
    if (takeaway.badges().isEmpty()) {
      return;
    }
    for (TakenBadge badge : takeaway.badges()) {
      zip.put(picture(takeaway, badge), badge.svg());
      zip.put(credential(takeaway, badge), badge.credential());
    }
    zip.put(KEYS, keys(takeaway.badges()));
  }
}
