package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mail: written with what it tells of, sent by the server's own timer to a real SMTP server. */
@ExtendWith(ArquillianExtension.class)
class MailIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TWO_ROUNDS = Duration.ofSeconds(11);

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject Saboteur saboteur;

  @Test
  void aReceiptIsMailedOnceAndSaysWhatWasSubmitted() throws Exception {
    Visitor student = cast.student();
    GreenMail smtp = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try {
      SignedReceipt receipt = desk.submit(student, "with a mail");
      assertThat(waiting(student) + sent(student)).isEqualTo(1);

      await(() -> sent(student) == 1);

      assertThat(to(student, smtp))
          .singleElement()
          .satisfies(
              mail ->
                  assertThat(new String(mail.getInputStream().readAllBytes(), "UTF-8"))
                      .contains(receipt.receipt().code().value()));
      Thread.sleep(TWO_ROUNDS.toMillis());
      assertThat(to(student, smtp)).hasSize(1);
    } finally {
      smtp.stop();
    }
  }

  @Test
  void aMailOfWhatWasUndoneIsNeverWritten() throws Exception {
    Visitor student = cast.student();
    String upload = desk.upload(student, "undone");
    saboteur.breakFor(student.id());

    assertThatThrownBy(() -> desk.confirm(student, upload)).isExactlyInstanceOf(Refused.class);

    assertThat(waiting(student) + sent(student)).isZero();
    saboteur.leaveAlone(student.id());
    desk.confirm(student, upload);
    assertThat(waiting(student) + sent(student)).isEqualTo(1);
  }

  private static int port() {
    return ConfigProvider.getConfig().getValue("fieldbook.smtp.port", Integer.class);
  }

  private long waiting(Visitor student) {
    return sql.number(
        "select count(*) from app.outbox where person_id = ? and sent_at is null",
        student.id().value());
  }

  private long sent(Visitor student) {
    return sql.number(
        "select count(*) from app.outbox where person_id = ? and sent_at is not null",
        student.id().value());
  }

  private static List<MimeMessage> to(Visitor student, GreenMail smtp) {
    return Arrays.stream(smtp.getReceivedMessages()).filter(mail -> isTo(student, mail)).toList();
  }

  private static boolean isTo(Visitor student, MimeMessage mail) {
    try {
      return Arrays.toString(mail.getAllRecipients()).contains(student.email());
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      Thread.sleep(200);
    }
  }
}
