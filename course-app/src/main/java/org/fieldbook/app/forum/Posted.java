package org.fieldbook.app.forum;

/** Where a post now stands. */
public record Posted(long threadId, long postId, int number) {

  /** The page of the thread on which it stands. */
  public int page() {
    return ThreadPage.pageOf(number);
  }
}
