package org.fieldbook.app.suite;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Does something as a person: in an HTTP request of its own that carries the token of the person's
 * sign-in, through the same filters and the same mechanism as every page. Nothing about the caller
 * is set by the tests.
 */
@ApplicationScoped
public class Visits {

  static final String PATH = "/suite-visit";

  private static final Map<String, Visit> WAITING = new ConcurrentHashMap<>();

  /** As browsers do without TLS. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Nobody is signed in by that token: the gate has sent the request away. */
  public static class SentAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    SentAway(int status) {
      super("The gate answered " + status);
    }
  }

  /** Something to do that has no result. */
  public interface Work {
    void run() throws Exception;
  }

  /**
   * Does it.
   *
   * @return what the work returned
   * @throws Exception the very one that the work threw
   * @throws SentAway when the visitor is not signed in
   */
  public <T> T as(Visitor visitor, Callable<T> work) throws Exception {
    Visit visit = new Visit(work);
    String key = UUID.randomUUID().toString();
    WAITING.put(key, visit);
    try {
      int status = request(key, visitor.token());
      if (!visit.done) {
        throw new SentAway(status);
      }
    } finally {
      WAITING.remove(key);
    }
    if (visit.thrown instanceof Error error) {
      throw error;
    }
    if (visit.thrown instanceof Exception exception) {
      throw exception;
    }
    @SuppressWarnings("unchecked") // what the work returned
    T result = (T) Objects.requireNonNull(visit.result, "Work has a result");
    return result;
  }

  /** Like {@link #as}, without a result. */
  public void run(Visitor visitor, Work work) throws Exception {
    as(
        visitor,
        () -> {
          work.run();
          return true;
        });
  }

  private int request(String key, String token) throws IOException, InterruptedException {
    String base = ConfigProvider.getConfig().getValue("fieldbook.base.url", String.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + PATH + "?visit=" + key))
            .header("Cookie", "fieldbook=" + token)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  static Optional<Visit> waiting(String key) {
    return Optional.ofNullable(WAITING.get(key));
  }

  /** What waits for its request, and what came of it. */
  static final class Visit {

    private final Callable<?> work;
    private volatile boolean done;
    private volatile @Nullable Object result;
    private volatile @Nullable Throwable thrown;

    Visit(Callable<?> work) {
      this.work = work;
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // it is handed on as it is
    void run() {
      try {
        result = work.call();
      } catch (Throwable e) {
        thrown = e;
      }
      done = true;
    }
  }
}
