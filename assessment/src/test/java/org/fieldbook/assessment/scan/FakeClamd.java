package org.fieldbook.assessment.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers as clamd does: in what holds the word “virus”, it finds one. */
final class FakeClamd implements AutoCloseable {

  private final ServerSocket server;

  FakeClamd() throws IOException {
    this(0);
  }

  FakeClamd(int port) throws IOException {
    server = new ServerSocket(port);
    Thread thread = new Thread(this::serve, "fake-clamd");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  String address() {
    return "127.0.0.1:" + port();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        answer(caller);
      } catch (IOException e) {
        // Closed, or the caller hung up.
      }
    }
  }

  private static void answer(Socket caller) throws IOException {
    DataInputStream in = new DataInputStream(caller.getInputStream());
    StringBuilder command = new StringBuilder();
    for (int c = in.read(); c > 0; c = in.read()) {
      command.append((char) c);
    }
    String said = "PONG";
    if (command.toString().equals("zINSTREAM")) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int n = in.readInt(); n > 0; n = in.readInt()) {
        file.writeBytes(in.readNBytes(n));
      }
      said =
          file.toString(StandardCharsets.ISO_8859_1).contains("virus")
              ? "stream: Test.Virus FOUND"
              : "stream: OK";
    }
    caller.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
