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
import java.util.Optional;
import org.fieldbook.assessment.submission.ReceiptSeal.Seal;
import org.fieldbook.content.kernel.Sha256;

/**
 * The signed list of a pack: which scripts are in it, each with its submission, its hash and the
 * version of its sheet. What is signed is the text of the member {@code pack}, exactly as written.
 *
 * @param pack id of the pack
 * @param text what is signed
 */
record Manifest(String pack, String text, Seal seal) {

  static final String NAME = "manifest.json";

  private static final String HEAD = "{\n\"fieldbook\": \"marking pack\",\n\"pack\": ";
  private static final String SIGNED = ",\n\"signature\": ";

  /** What is to be signed. */
  static String text(Pack pack, List<PackedWork> works, Map<String, Sha256> summaries) {
    JsonArrayBuilder scripts = Json.createArrayBuilder();
    for (PackedWork work : works) {
      scripts.add(
          Json.createObjectBuilder()
              .add("document", work.packed().id())
              .add("script", work.packed().script())
              .add("student", work.desk().learner().identifier())
              .add("submission", work.submission().number())
              .add("receipt", work.submission().receiptCode().value())
              .add("file", work.scriptPath())
              .add("size", work.submission().size())
              .add("sha256", work.submission().sha256().hex())
              .add("sheet", work.packed().sheetNumber())
              .add(
                  "summaries",
                  Json.createArrayBuilder(
                      List.of(
                          summary(work.summaryPath("docx"), summaries),
                          summary(work.summaryPath("html"), summaries)))));
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

  private static JsonObject summary(String path, Map<String, Sha256> summaries) {
    Sha256 hash = summaries.get(path);
    return Json.createObjectBuilder()
        .add("file", path)
        .add("sha256", hash == null ? "" : hash.hex())
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
