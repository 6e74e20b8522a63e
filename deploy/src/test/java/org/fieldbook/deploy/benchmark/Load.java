package org.fieldbook.deploy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Connections that ask one after the other, each as soon as it has its answer and has thought about
 * it: a closed loop. Every answer must be 200 and is asked for compressed, as browsers do; its
 * content is thrown away.
 */
final class Load implements AutoCloseable {

  private final int connections;
  private final Duration thinking;
  private final ExecutorService threads;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  /** Without thinking. */
  Load(int connections) {
    this(connections, Duration.ZERO);
  }

  /**
   * With thinking.
   *
   * @param thinking how long on average before each request
   */
  Load(int connections, Duration thinking) {
    this.connections = connections;
    this.thinking = thinking;
    this.threads = Executors.newFixedThreadPool(connections);
  }

  /** A request: an address with the cookie of whoever asks. */
  record Question(URI address, String cookie) {}

  /**
   * What came of it.
   *
   * @param micros how long each answer took, sorted
   * @param bytes of all bodies together, as they were sent
   */
  record Outcome(List<Long> micros, long bytes) {

    /** The same with more of it. */
    Outcome and(Outcome more) {
      List<Long> all = new ArrayList<>(micros);
      all.addAll(more.micros);
      Collections.sort(all);
      return new Outcome(all, bytes + more.bytes);
    }

    int requests() {
      return micros.size();
    }

    /** Milliseconds within which so many of a hundred answers were complete. */
    double millisOf(int percent) {
      return micros.get(Math.min(micros.size() - 1, micros.size() * percent / 100)) / 1000.0;
    }
  }

  /**
   * Asks for as long as it takes.
   *
   * @param questions what to ask at the n-th time
   */
  Outcome run(Duration time, IntFunction<Question> questions) {
    Instant end = Instant.now().plus(time);
    List<Future<Outcome>> running = new ArrayList<>();
    for (int c = 0; c < connections; c++) {
      int first = c;
      running.add(threads.submit(() -> ask(end, first, questions)));
    }
    List<Long> micros = new ArrayList<>();
    long bytes = 0;
    for (Future<Outcome> connection : running) {
      Outcome outcome = get(connection);
      micros.addAll(outcome.micros());
      bytes += outcome.bytes();
    }
    Collections.sort(micros);
    return new Outcome(micros, bytes);
  }

  private static Outcome get(Future<Outcome> connection) {
    try {
      return connection.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Outcome ask(Instant end, int first, IntFunction<Question> questions)
      throws IOException, InterruptedException {
    List<Long> micros = new ArrayList<>();
    long bytes = 0;
    for (int n = first; micros.isEmpty() || Instant.now().isBefore(end); n += connections) {
      think(n);
      long begun = System.nanoTime();
      bytes += ask(questions.apply(n));
      micros.add((System.nanoTime() - begun) / 1000);
    }
    return new Outcome(micros, bytes);
  }

  /** Anything from not at all to twice the average, the same in every run. */
  private void think(int n) throws InterruptedException {
    Thread.sleep((long) (2 * thinking.toMillis() * new Random(n).nextDouble()));
  }

  /** Asks once, and gives the bytes of the body as it was sent. */
  int ask(Question question) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(question.address())
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .header("Cookie", question.cookie())
                .timeout(Duration.ofSeconds(60))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(question.address() + " answered " + answer.statusCode());
    }
    return answer.body().length;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
