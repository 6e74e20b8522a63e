package org.fieldbook.assessment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to clamd, byte for byte, and what is made of its answers. */
class ClamdTest {

  private static InputStream answer(String said) {
    return new ByteArrayInputStream((said + "\0").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Verdict scan(String said) throws IOException {
    return Clamd.scan(InputStream.nullInputStream(), OutputStream.nullOutputStream(), answer(said));
  }

  @Test
  void theFileGoesInChunksEachAfterItsLengthAndAnEmptyOneEndsIt() throws IOException {
    byte[] file = new byte[150_000];
    new Random(7).nextBytes(file);
    ByteArrayOutputStream to = new ByteArrayOutputStream();

    Clamd.scan(new ByteArrayInputStream(file), to, answer("stream: OK"));

    DataInputStream sent = new DataInputStream(new ByteArrayInputStream(to.toByteArray()));
    assertThat(sent.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int n = sent.readInt(); n > 0; n = sent.readInt()) {
      joined.writeBytes(sent.readNBytes(n));
    }
    assertThat(joined.toByteArray()).isEqualTo(file);
    assertThat(sent.read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "stream: OK, CLEAN, ''",
    "stream: Eicar-Test-Signature FOUND, FOUND, Eicar-Test-Signature",
    "stream: Win.Test.EICAR_HDB-1(a:68) FOUND, FOUND, Win.Test.EICAR_HDB-1(a:68)",
    "INSTREAM size limit exceeded. ERROR, AWAY, INSTREAM size limit exceeded. ERROR",
    "UNKNOWN COMMAND, AWAY, UNKNOWN COMMAND",
    "stream: OK FOUND, FOUND, OK",
    "OK, AWAY, OK",
    "'', AWAY, it hung up"
  })
  void onlyAGoodVerdictIsGood(String said, Verdict.Kind kind, String words) throws IOException {
    assertThat(scan(said)).isEqualTo(new Verdict(kind, words));
  }

  @Test
  void whatItSaidBeforeItHungUpIsHeard() throws IOException {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThat(
            Clamd.scan(
                    new ByteArrayInputStream(new byte[1]),
                    broken,
                    answer("INSTREAM size limit exceeded. ERROR"))
                .kind())
        .isEqualTo(Verdict.Kind.AWAY);
    assertThatThrownBy(
            () ->
                Clamd.scan(
                    new ByteArrayInputStream(new byte[1]), broken, InputStream.nullInputStream()))
        .hasMessage("Broken pipe");
  }

  @Test
  void anEndlessAnswerIsCutOff() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThat(
            Clamd.scan(InputStream.nullInputStream(), OutputStream.nullOutputStream(), endless)
                .words())
        .hasSize(4096);
  }

  @Test
  void overARealSocketAndWhenNobodyIsThere() throws Exception {
    VirusScanner scanner = new VirusScanner();
    assertThat(scanner.scan(InputStream.nullInputStream()).kind()).isEqualTo(Verdict.Kind.OFF);
    try (ServerSocket server = new ServerSocket(0)) {
      scanner.clamd = "127.0.0.1:" + server.getLocalPort();
      Thread clamd =
          new Thread(
              () -> {
                try (Socket caller = server.accept()) {
                  DataInputStream in = new DataInputStream(caller.getInputStream());
                  in.readNBytes(10);
                  for (int n = in.readInt(); n > 0; n = in.readInt()) {
                    in.readNBytes(n);
                  }
                  caller
                      .getOutputStream()
                      .write("stream: Eicar FOUND\0".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      clamd.start();
      assertThat(scanner.scan(new ByteArrayInputStream(new byte[100_000])))
          .isEqualTo(Verdict.found("Eicar"));
      clamd.join();
    }
    assertThat(scanner.scan(InputStream.nullInputStream()).kind()).isEqualTo(Verdict.Kind.AWAY);
    assertThat(scanner.answers()).isFalse();
    scanner.clamd = "/nowhere/clamd.ctl";
    assertThat(scanner.scan(InputStream.nullInputStream()).kind()).isEqualTo(Verdict.Kind.AWAY);
  }
}
