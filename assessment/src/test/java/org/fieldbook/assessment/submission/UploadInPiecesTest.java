package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.fieldbook.assessment.MemoryFiles;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file over a line that breaks. */
class UploadInPiecesTest extends StudentAndTutor {

  private static final byte[] PDF = SampleFiles.pdf();
  private static final byte[] PROGRAM =
      "MZ this is no document".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final MemoryFiles.MemoryArea pieces =
      ((MemoryFiles) bench.bean(FileStore.class)).area("pieces");

  @BeforeEach
  void beforeTheCutOff() {
    bench.clock.set(BEFORE);
    bench.as(student);
  }

  private PartialUpload begin(String name, long size) {
    return bench.transact(
        () -> bench.bean(BeginUpload.class).begin(LMC310, "TMA01", name, size, 1_000));
  }

  private ContinueUpload.Appended send(String id, long place, byte[] piece) {
    return send(id, place, Sha256.of(piece), new ByteArrayInputStream(piece));
  }

  private ContinueUpload.Appended send(String id, long place, Sha256 hash, InputStream bytes) {
    return bench.transact(() -> bench.bean(ContinueUpload.class).append(id, place, hash, bytes));
  }

  private Upload finish(String id) {
    return bench.transact(() -> bench.bean(ContinueUpload.class).finish(id));
  }

  private static InputStream breakingOff(byte[] bytes, int at) {
    return new InputStream() {
      private int next;

      @Override
      public int read() throws IOException {
        if (next == at) {
          throw new IOException("The line went dead");
        }
        return bytes[next++] & 0xff;
      }
    };
  }

  @Test
  @Tag("R-000-076")
  void brokenOffAtAnyByteItGoesOnWhereItStoppedAndNoByteIsLost() {
    for (int at = 0; at < PDF.length; at++) {
      int cut = at;
      String id = begin("essay " + cut + ".pdf", PDF.length).id();
      byte[] first = Arrays.copyOf(PDF, cut / 2);
      if (first.length > 0) {
        assertThat(send(id, 0, first).kept()).isTrue();
      }
      byte[] rest = Arrays.copyOfRange(PDF, first.length, PDF.length);
      assertThatThrownBy(
              () -> send(id, first.length, Sha256.of(rest), breakingOff(rest, cut - first.length)))
          .as("cut at byte %s", cut)
          .hasRootCauseMessage("The line went dead");
      // The page was loaded anew and the same file chosen again.
      PartialUpload again = begin("essay " + cut + ".pdf", PDF.length);
      assertThat(again.id()).isEqualTo(id);
      assertThat(again.received()).isEqualTo(first.length);
      assertThat(send(id, first.length, rest).partial().isComplete()).isTrue();
      String whole = id;
      byte[] joined =
          bench.transact(
              () ->
                  bench
                      .bean(PieceStore.class)
                      .joined(bench.bean(PartialUploads.class).pieces(whole))
                      .readAllBytes());
      assertThat(joined).isEqualTo(PDF);
      bench.transact(
          () -> {
            bench.bean(ContinueUpload.class).discard(whole);
            return null;
          });
    }
    assertThat(pieces.size()).isZero();
  }

  @Test
  void itIsTakenAsAFileThatCameAtOnceWouldBeAndHasArrivedWithItsLastPiece() {
    String id = begin("../../essay.pdf", PDF.length).id();
    send(id, 0, Arrays.copyOf(PDF, 50));
    bench.clock.set("2026-11-12T12:00:00Z");
    send(id, 50, Arrays.copyOfRange(PDF, 50, PDF.length));
    bench.clock.set(AFTER);
    Upload upload = finish(id);

    assertThat(upload.sha256()).isEqualTo(Sha256.of(PDF));
    assertThat(upload.size()).isEqualTo(PDF.length);
    assertThat(upload.fileName()).isEqualTo("essay.pdf");
    assertThat(pieces.size()).isZero();
    assertThat(confirm(upload.id()).receipt().standing()).isEqualTo("in time");
    bench.as(student);
    assertThat(finish(id).id()).as("asked again").isEqualTo(upload.id());
  }

  @Test
  void whoGoesOnLearnsWhatIsThereAndSoWhetherItIsTheSameFile() {
    String id = begin("essay.pdf", PDF.length).id();
    assertThat(bench.bean(ContinueUpload.class).pieces(id)).isEmpty();
    byte[] first = Arrays.copyOf(PDF, 50);
    byte[] second = Arrays.copyOfRange(PDF, 50, 80);
    send(id, 0, first);
    send(id, 50, second);

    assertThat(bench.bean(ContinueUpload.class).pieces(id))
        .containsExactly(
            new ContinueUpload.Piece(0, 50, Sha256.of(first)),
            new ContinueUpload.Piece(50, 30, Sha256.of(second)));
    bench.as(bench.cohort.studentOf(TestCohort.person()));
    assertThatThrownBy(() -> bench.bean(ContinueUpload.class).pieces(id))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPieceForAnotherPlaceIsToldTheRightOne() {
    String id = begin("essay.pdf", PDF.length).id();
    send(id, 0, Arrays.copyOf(PDF, 50));

    assertThat(send(id, 0, Arrays.copyOf(PDF, 50)))
        .satisfies(
            answer -> {
              assertThat(answer.kept()).isFalse();
              assertThat(answer.partial().received()).isEqualTo(50);
            });
    assertThat(send(id, 60, new byte[1]).kept()).isFalse();
    assertThat(pieces.size()).isEqualTo(1);
  }

  @Test
  void ofTwoWindowsThatSendTheSamePieceOneIsToldToGoOn() {
    String id = begin("essay.pdf", PDF.length).id();
    byte[] piece = Arrays.copyOf(PDF, 50);
    InputStream slow =
        new ByteArrayInputStream(piece) {
          private boolean overtaken;

          @Override
          public synchronized int read(byte[] b, int off, int len) {
            if (!overtaken) {
              overtaken = true;
              assertThat(inAnotherWindow(() -> send(id, 0, piece)).kept()).isTrue();
            }
            return super.read(b, off, len);
          }
        };
    ContinueUpload.Appended second = send(id, 0, Sha256.of(piece), slow);

    assertThat(second.kept()).isFalse();
    assertThat(second.partial().received()).isEqualTo(50);
    assertThat(pieces.size()).isEqualTo(1);
  }

  private static <T> T inAnotherWindow(java.util.function.Supplier<T> work) {
    return java.util.concurrent.CompletableFuture.supplyAsync(work).join();
  }

  @Test
  void nothingIsTakenBeyondWhatWasDeclaredOrIsAllowed() {
    String id = begin("essay.pdf", 10).id();
    assertThatThrownBy(() -> send(id, 0, new byte[11]))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("More was sent than the file was said to have");
    send(id, 0, new byte[10]);
    assertThatThrownBy(() -> send(id, 10, new byte[1])).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> begin("essay.pdf", 2L * 1024 * 1024 * 1024))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("larger than 20 MB");
    assertThatThrownBy(() -> begin("essay.pdf", 0))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(() -> begin("essay.exe", 10))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("kind .exe cannot be taken");
  }

  @Test
  void aPieceThatWasChangedOnItsWayIsNotKept() {
    String id = begin("essay.pdf", PDF.length).id();
    assertThatThrownBy(
            () -> send(id, 0, Sha256.of(PDF), new ByteArrayInputStream(new byte[PDF.length])))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("did not arrive as it was sent");
    assertThat(pieces.size()).isZero();
    assertThat(begin("essay.pdf", PDF.length).received()).isZero();
  }

  @Test
  void whatIsNoDocumentIsRefusedWhenAllOfItIsThereAndForgotten() {
    String id = begin("essay.docx", PROGRAM.length).id();
    assertThatThrownBy(() -> finish(id))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Of " + PROGRAM.length + " bytes 0 have arrived");
    send(id, 0, PROGRAM);
    refusedAtTheEnd(id);
    assertThat(pieces.size()).isZero();
  }

  /** In the container no transaction is open: what is forgotten stays forgotten. */
  private void refusedAtTheEnd(String id) {
    String said =
        bench.transact(
            () -> {
              try {
                bench.bean(ContinueUpload.class).finish(id);
                return "";
              } catch (Refused refused) {
                return refused.getMessage();
              }
            });
    assertThat(said).contains("not a file of that kind");
    assertThatThrownBy(() -> finish(id)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsLeftUnfinishedExpiresWithItsPieces() {
    String id = begin("essay.pdf", PDF.length).id();
    send(id, 0, Arrays.copyOf(PDF, 50));
    bench.clock.set("2026-11-13T11:59:29Z");
    bench.transact(() -> bench.bean(DiscardExpiredUploads.class).discard());
    assertThat(begin("essay.pdf", PDF.length).received()).isEqualTo(50);
    bench.clock.set("2026-11-14T12:00:30Z");
    bench.transact(() -> bench.bean(DiscardExpiredUploads.class).discard());
    assertThat(pieces.size()).isZero();
    assertNotFound(student, () -> bench.bean(ContinueUpload.class).find(id));
  }

  @Test
  void somebodyElsesUploadIsNotThere() {
    String id = begin("essay.pdf", PDF.length).id();
    bench.as(bench.cohort.studentOf(TestCohort.person()));
    assertThatThrownBy(() -> send(id, 0, PDF)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> finish(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                bench.transact(
                    () -> {
                      bench.bean(ContinueUpload.class).discard(id);
                      return null;
                    }))
        .isInstanceOf(NotFound.class);
  }
}
