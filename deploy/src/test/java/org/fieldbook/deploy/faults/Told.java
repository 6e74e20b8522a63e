package org.fieldbook.deploy.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything that clients were told is safe, and under which fault's threat they were told. */
final class Told {

  /**
   * A receipt in a student's hands.
   *
   * @param content the bytes that were sent, all of them ASCII
   * @param document the receipt as given out, with its signature
   */
  record Receipt(int round, String student, String code, String content, String document) {}

  /** A word that a page said was saved. */
  record Word(int round, String student, String slot, String word) {}

  /** A post that was acknowledged. */
  record Post(int round, String student, String thread, String client, String word) {}

  private final AtomicInteger round = new AtomicInteger();
  private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
  private final List<Word> words = new CopyOnWriteArrayList<>();
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final List<String> surprises = new CopyOnWriteArrayList<>();

  /** The number of the fault that comes next. */
  int round() {
    return round.get();
  }

  void nextRound() {
    round.incrementAndGet();
  }

  void receipt(String student, String code, String content, String document) {
    receipts.add(new Receipt(round(), student, code, content, document));
  }

  void word(String student, String slot, String word) {
    words.add(new Word(round(), student, slot, word));
  }

  void post(String student, String thread, String client, String word) {
    posts.add(new Post(round(), student, thread, client, word));
  }

  /** An answer that no client can make sense of: neither yes, nor no, nor silence. */
  void surprise(String what) {
    surprises.add(what);
  }

  List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  List<Word> words() {
    return List.copyOf(words);
  }

  List<Post> posts() {
    return List.copyOf(posts);
  }

  List<String> surprises() {
    return List.copyOf(surprises);
  }
}
