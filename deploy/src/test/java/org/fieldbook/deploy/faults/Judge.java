package org.fieldbook.deploy.faults;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/** Holds what clients were told against what is there now, asked as those clients again. */
final class Judge {

  private static final String SIGNATURE = "signature: ";
  private static final Pattern VERSION = Pattern.compile("\"id\"\\s*:\\s*(\\d+)");

  /** A promise that was not kept, and the round in which it was given. */
  record Broken(int round, String what) {}

  private final FieldbookUnderTest fieldbook;
  private final String presentation;
  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, PublicKey> keys = new HashMap<>();

  Judge(FieldbookUnderTest fieldbook, String presentation) {
    this.fieldbook = fieldbook;
    this.presentation = presentation;
  }

  private Member member(String email) {
    return members.computeIfAbsent(email, who -> Member.signIn(fieldbook.url(), who));
  }

  /** A receipt is true when it is signed, speaks of the bytes sent, and those bytes come back. */
  List<Broken> falseReceipts(List<Told.Receipt> receipts) {
    List<Broken> broken = new ArrayList<>();
    for (Told.Receipt receipt : receipts) {
      String fault = faultOf(receipt);
      if (!fault.isEmpty()) {
        broken.add(new Broken(receipt.round(), receipt.code() + ": " + fault));
      }
    }
    return broken;
  }

  private String faultOf(Told.Receipt receipt) {
    String document = receipt.document();
    int at = document.lastIndexOf("\n" + SIGNATURE) + 1;
    String text = document.substring(0, at);
    String signature = document.substring(at + SIGNATURE.length()).strip();
    if (!text.contains("\ncode: " + receipt.code() + "\n")) {
      return "the document is of another code";
    }
    if (!text.contains("\nsha256-1: " + sha256(receipt.content()) + "\n")) {
      return "the hash is not that of the bytes sent";
    }
    if (!verifies(text, signature)) {
      return "the signature does not verify";
    }
    HttpResponse<String> file = member(receipt.student()).get("/tma/file?code=" + receipt.code());
    if (file.statusCode() != 200 || !file.body().equals(receipt.content())) {
      return "the file comes back as " + file.statusCode() + ", not as it was sent";
    }
    return "";
  }

  private boolean verifies(String text, String signature) {
    try {
      Matcher key = Pattern.compile("\nkey: (.*)\n").matcher(text);
      if (!key.find()) {
        return false;
      }
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(keys.computeIfAbsent(key.group(1), this::publicKey));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey publicKey(String id) {
    String encoded =
        column("select public_key from assessment.receipt_key where id = ?", id).get(0);
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A word is kept when it stands in the response as it is now or in one of its versions. */
  List<Broken> lostWords(List<Told.Word> words) {
    Map<String, Set<String>> kept = new HashMap<>();
    List<Broken> broken = new ArrayList<>();
    for (Told.Word word : words) {
      Set<String> there =
          kept.computeIfAbsent(
              word.student() + " " + word.slot(), key -> wordsOf(word.student(), word.slot()));
      if (!there.contains(word.word())) {
        broken.add(new Broken(word.round(), word.student() + ": " + word.word()));
      }
    }
    return broken;
  }

  private Set<String> wordsOf(String student, String slot) {
    Set<String> words = new TreeSet<>();
    String path = "/api/entries/" + presentation + "/" + slot;
    Member writer = member(student);
    addWords(words, writer.get(path).body());
    Matcher version = VERSION.matcher(writer.get(path + "/versions").body());
    while (version.find()) {
      addWords(words, writer.get(path + "/versions/" + version.group(1)).body());
    }
    return words;
  }

  private static void addWords(Set<String> words, String json) {
    if (json.contains("\"text\"")) {
      words.addAll(List.of(Bodies.value(json, "text").split(" ")));
    }
  }

  /** A post is kept when its thread shows it, once. */
  List<Broken> lostPosts(List<Told.Post> posts) {
    Map<String, Map<String, Integer>> shown = new HashMap<>();
    List<Broken> broken = new ArrayList<>();
    for (Told.Post post : posts) {
      int times =
          shown
              .computeIfAbsent(post.thread(), thread -> postsOf(post.student(), thread))
              .getOrDefault(post.word(), 0);
      if (times != 1) {
        broken.add(new Broken(post.round(), post.word() + " is there " + times + " times"));
      }
    }
    return broken;
  }

  private Map<String, Integer> postsOf(String student, String thread) {
    Map<String, Integer> shown = new HashMap<>();
    Pattern words = Pattern.compile("<p dir=\"auto\">(post[0-9a-f]{8})</p>");
    for (int page = 1; ; page++) {
      HttpResponse<String> answer =
          member(student).get("/forum/thread?id=" + thread + "&page=" + page);
      Map<String, Integer> here = new HashMap<>();
      Matcher found = words.matcher(answer.body());
      while (found.find()) {
        here.merge(found.group(1), 1, Integer::sum);
      }
      // A page beyond the last shows nothing, or the last again.
      if (here.isEmpty() || shown.keySet().containsAll(here.keySet())) {
        return shown;
      }
      here.forEach((word, times) -> shown.merge(word, times, Integer::sum));
    }
  }

  /** Effects that happened twice though they were asked for once: submissions, posts, letters. */
  List<String> effectsTwice() {
    Function<String, Function<String, String>> as = kind -> id -> kind + " " + id;
    List<String> twice = new ArrayList<>();
    column("select upload from assessment.submission group by upload having count(*) > 1")
        .forEach(id -> twice.add(as.apply("submission of upload").apply(id)));
    column("select client_id::text from app.post group by client_id having count(*) > 1")
        .forEach(id -> twice.add(as.apply("post").apply(id)));
    if (!column(
            "select table_name from information_schema.tables where table_schema = 'app'"
                + " and table_name = 'outbox'")
        .isEmpty()) {
      column(
              "select person_id || ' ' || subject || ' ' || coalesce(attachment_name, '')"
                  + " from app.outbox where attachment is not null"
                  + " group by person_id, subject, attachment_name having count(*) > 1")
          .forEach(id -> twice.add(as.apply("letter").apply(id)));
    }
    return twice;
  }

  private List<String> column(String query, Object... parameters) {
    try (Connection connection = fieldbook.askDatabase();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> column = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          column.add(rows.getString(1));
        }
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
