package org.fieldbook.assessment.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The installation's clamd, reached by {@code HOST:PORT} or by the path of its socket. It never
 * keeps anybody waiting for longer than its time: whoever does not answer is away.
 */
@ApplicationScoped
public class VirusScanner {

  private static final Logger LOG = System.getLogger(VirusScanner.class.getName());
  private static final int LONGEST_SCAN_SECONDS = 30;
  private static final int LONGEST_PING_SECONDS = 3;

  /** Hangs up on a clamd that does not answer: a channel knows no time limit of its own. */
  private static final ScheduledThreadPoolExecutor WATCH = watch();

  @Inject
  @ConfigProperty(name = "fieldbook.clamd", defaultValue = "off")
  String clamd = "off";

  private static ScheduledThreadPoolExecutor watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "clamd-watch");
              thread.setDaemon(true);
              return thread;
            });
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  /** Whether there is one. */
  public boolean isSet() {
    return !clamd.isBlank() && !clamd.equals("off");
  }

  /** Whether it answers now. */
  public boolean answers() {
    try {
      return isSet() && connected(LONGEST_PING_SECONDS, Clamd::ping);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Scans a file.
   *
   * @param file read to its end, and not closed
   */
  public Verdict scan(InputStream file) {
    if (!isSet()) {
      return Verdict.OFF;
    }
    try {
      Verdict verdict = connected(LONGEST_SCAN_SECONDS, (to, from) -> Clamd.scan(file, to, from));
      if (verdict.kind() == Verdict.Kind.AWAY) {
        LOG.log(Level.WARNING, "clamd did not scan a file: {0}", verdict.words());
      }
      return verdict;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "clamd at {0} does not answer: {1}", clamd, e.toString());
      return Verdict.away("it does not answer");
    }
  }

  private interface Talk<T> {
    T with(OutputStream to, InputStream from) throws IOException;
  }

  private <T> T connected(int seconds, Talk<T> talk) throws IOException {
    SocketAddress address = address();
    try (SocketChannel channel =
        address instanceof UnixDomainSocketAddress
            ? SocketChannel.open(StandardProtocolFamily.UNIX)
            : SocketChannel.open()) {
      ScheduledFuture<?> end = WATCH.schedule(() -> hangUp(channel), seconds, TimeUnit.SECONDS);
      try {
        channel.connect(address);
        return talk.with(
            new BufferedOutputStream(Channels.newOutputStream(channel)),
            new BufferedInputStream(Channels.newInputStream(channel)));
      } finally {
        end.cancel(false);
      }
    }
  }

  private static void hangUp(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "Closed already", e);
    }
  }

  private SocketAddress address() {
    if (clamd.startsWith("/")) {
      return UnixDomainSocketAddress.of(clamd);
    }
    int colon = clamd.lastIndexOf(':');
    return new InetSocketAddress(
        clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
  }
}
