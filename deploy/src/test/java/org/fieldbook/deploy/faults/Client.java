package org.fieldbook.deploy.faults;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fieldbook.deploy.people.Member;
import org.jspecify.annotations.Nullable;

/**
 * A student who works without pause. A request that gets no answer, or that the server could not
 * deal with, is sent again as it was, as a page does: whether it took effect the first time, the
 * client cannot know.
 */
abstract class Client implements Runnable {

  static final Duration PAUSE = Duration.ofMillis(250);
  private static final int SERVER_FAULT = 500;
  private static final int TOO_MANY = 429;

  final Told told;
  private final URI site;
  private final AtomicBoolean stopped;
  private @Nullable Member member;

  Client(URI site, Told told, AtomicBoolean stopped) {
    this.site = site;
    this.told = told;
    this.stopped = stopped;
  }

  @Override
  public final void run() {
    try {
      while (!stopped.get()) {
        work();
      }
    } catch (Stopped end) {
      // The time is over: what was under way was not acknowledged, and nothing is claimed of it.
    } catch (RuntimeException e) {
      told.surprise(getClass().getSimpleName() + ": " + e);
    }
  }

  /** Does one thing that is to be acknowledged. */
  abstract void work();

  /** Becomes that student, signing in as often as it takes. */
  final Member become(String email) {
    while (true) {
      try {
        Member signedIn = Member.signIn(site, email);
        member = signedIn;
        return signedIn;
      } catch (IllegalStateException notNow) {
        pause(PAUSE);
      }
    }
  }

  final Member member() {
    Member now = member;
    if (now == null) {
      throw new IllegalStateException("nobody yet");
    }
    return now;
  }

  /** The first answer that is one: not silence, and not a server that is coming or going. */
  final HttpResponse<String> insist(Supplier<HttpResponse<String>> request) {
    while (true) {
      try {
        HttpResponse<String> answer = request.get();
        if (answer.statusCode() < SERVER_FAULT
            && answer.statusCode() != TOO_MANY
            && !isStillStarting(answer)) {
          return answer;
        }
      } catch (IllegalStateException noAnswer) {
        // Sent again below.
      }
      pause(PAUSE);
    }
  }

  /**
   * While the application is being deployed the server itself answers, with a page: it knows no
   * address of the application yet. The API answers in JSON only.
   */
  private static boolean isStillStarting(HttpResponse<String> answer) {
    return (answer.statusCode() == 404 || answer.statusCode() == 403)
        && !answer.headers().firstValue("content-type").orElse("").contains("json");
  }

  final void pause(Duration time) {
    if (stopped.get()) {
      throw new Stopped();
    }
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
