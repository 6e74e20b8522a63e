package org.fieldbook.assessment.offline;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.submission.ReceiptSeal.Seal;
import org.fieldbook.content.kernel.Sha256;

/**
 * The signed list of a pack: which scripts are in it, by their numbers, each with its submission,
 * the hashes of its files and the version of its sheet. What is signed is the text of the member
 * {@code pack}, exactly as written.
 *
 * @param pack id of the pack
 * @param text what is signed
 */
record Manifest(String pack, String text, Seal seal) {

  static final String NAME = "manifest.json";

  private static final String HEAD = "{\n\"fieldbook\": \"marking pack\",\n\"pack\": ";
  private static final String SIGNED = ",\n\"signature\": ";

  /**
   * What is to be signed.
   *
   * @param hashes of the files of the pack, by their paths
   */
  static String text(Pack pack, List<PackedWork> works, Map<String, Sha256> hashes) {
    JsonArrayBuilder scripts = Json.createArrayBuilder();
    for (PackedWork work : works) {
      JsonArrayBuilder files = Json.createArrayBuilder();
      for (int place = 1; place <= work.files().size(); place++) {
        files.add(file(work.scriptPath(place), hashes));
      }
      JsonArrayBuilder evidence = Json.createArrayBuilder();
      for (int place = 1; place <= work.evidence().size(); place++) {
        evidence.add(file(work.evidencePath(place), hashes));
      }
      scripts.add(
          Json.createObjectBuilder()
              .add("document", work.packed().id())
              .add("script", work.packed().script())
              .add("submission", work.submission().number())
              .add("files", files)
              .add("evidence", evidence)
              .add("sheet", work.packed().sheetNumber())
              .add(
                  "summaries",
                  Json.createArrayBuilder()
                      .add(file(work.summaryPath("docx"), hashes))
                      .add(file(work.summaryPath("html"), hashes))));
    }
    return Json.createObjectBuilder()
        .add("id", pack.id())
        .add("made", pack.madeAt().toString())
        .add("tutor", pack.tutor().value())
        .add("presentation", pack.presentation().value())
        .add("assignment", pack.assignment())
        .add("rules", works.get(0).desk().due().set().rulesEdition())
        .add("guide", guide(works.get(0)).hex())
        .add("scripts", scripts)
        .build()
        .toString();
  }

  private static JsonObject file(String path, Map<String, Sha256> hashes) {
    return Json.createObjectBuilder()
        .add("path", path)
        .add("sha256", Objects.requireNonNull(hashes.get(path)).hex())
        .build();
  }

  /** A hash of the marking guide that the summaries were made from. */
  private static Sha256 guide(PackedWork work) {
    StringBuilder guide = new StringBuilder();
    work.guide()
        .criteria()
        .forEach(c -> guide.append(c.id()).append(' ').append(c.marks()).append('\n'));
    return Sha256.of(guide.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Hashes of the scripts as they are in the pack. */
  Set<String> files() {
    return hashes("files");
  }

  /** Hashes of the pages of evidence as they are in the pack. */
  Set<String> evidence() {
    return hashes("evidence");
  }

  private Set<String> hashes(String kind) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject().getJsonArray("scripts").getValuesAs(JsonObject.class).stream()
          // Packs that were made before evidence went with them have no list of it.
          .filter(script -> script.containsKey(kind))
          .flatMap(script -> script.getJsonArray(kind).getValuesAs(JsonObject.class).stream())
          .map(file -> file.getString("sha256"))
          .collect(Collectors.toSet());
    }
  }

  /** The whole file. */
  String file() {
    JsonObject signature =
        Json.createObjectBuilder()
            .add("algorithm", "Ed25519")
            .add("key", seal.key())
            .add("value", seal.signature())
            .build();
    return HEAD + text + SIGNED + signature + "\n}\n";
  }

  /** Reads one; empty when the text is none, or was written anew by another program. */
  static Optional<Manifest> read(String file) {
    String unix = file.replace("\r\n", "\n").strip();
    int end = unix.lastIndexOf(SIGNED);
    if (!unix.startsWith(HEAD) || end < HEAD.length()) {
      return Optional.empty();
    }
    String text = unix.substring(HEAD.length(), end);
    try (JsonReader reader = Json.createReader(new StringReader(unix))) {
      JsonObject root = reader.readObject();
      JsonObject signature = root.getJsonObject("signature");
      return Optional.of(
          new Manifest(
              root.getJsonObject("pack").getString("id"),
              text,
              new Seal(signature.getString("key"), signature.getString("value"))));
    } catch (JsonException | ClassCastException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
