package org.fieldbook.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fieldbook.app.AppDatabase;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox on a real database, with a real SMTP server to send by. */
class OutboxTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final AppDatabase database = AppDatabase.get();
  private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Instant now = NOW;
  private int port;

  @BeforeEach
  void start() {
    database.sql(
        "truncate app.person, app.outbox, app.tutor_group_row, app.enrolment_row restart identity"
            + " cascade;insert into app.person (identifier, email, given_name, family_name,"
            + " created_at) values ('F1', 'josie@example.org', 'Josie', 'Adair', now())");
    mailbox.start();
    port = mailbox.getSmtp().getPort();
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  private static Letter letter(String subject) {
    return new Letter("test", subject, "Grüße, Josie.\n", null);
  }

  private void write(String subject) {
    write("josie@example.org", letter(subject));
  }

  private void write(String address, Letter letter) {
    database.run(em -> outbox(em).add(new Mail(new PersonId(1), address, letter, NOW)));
  }

  private static Outbox outbox(EntityManager em) {
    Outbox outbox = new Outbox();
    outbox.em = em;
    return outbox;
  }

  private SendWaitingMail sender(EntityManager em) {
    MailServer server = new MailServer();
    server.host = Optional.of("127.0.0.1");
    server.port = port;
    server.user = Optional.empty();
    server.password = Optional.empty();
    server.from = Optional.of("Fieldbook <no-reply@fieldbook.example>");
    SendWaitingMail sender = new SendWaitingMail();
    sender.outbox = outbox(em);
    sender.server = server;
    sender.clock = Clock.fixed(now, ZoneOffset.UTC);
    return sender;
  }

  private SendWaitingMail.Outcome sendOne() {
    return database.inTransaction(em -> sender(em).next());
  }

  private String state() {
    return database
        .rows(
            "select case when sent_at is not null then 'sent' when given_up_at is not null then"
                + " 'given up' else 'waits' end || ' after ' || tries from app.outbox")
        .get(0);
  }

  @Test
  void whatWaitsIsSentAsItWasWritten() throws Exception {
    write("TMA 01: your receipt – 7K2M");
    assertThat(sendOne()).isEqualTo(SendWaitingMail.Outcome.DONE);
    assertThat(sendOne()).isEqualTo(SendWaitingMail.Outcome.NOTHING_WAITS);
    MimeMessage[] received = mailbox.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("TMA 01: your receipt – 7K2M");
    assertThat(received[0].getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo("Grüße, Josie.");
    assertThat(received[0].getFrom()[0].toString())
        .isEqualTo("Fieldbook <no-reply@fieldbook.example>");
    assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(state()).isEqualTo("sent after 1");
  }

  @Test
  void aReceiptGoesAlongAsAFile() throws Exception {
    write(
        "josie@example.org",
        letter("Receipt").with(new Letter.Attachment("receipt.txt", "code: 7K2M\nüber\n")));
    sendOne();
    MimeMultipart parts = (MimeMultipart) mailbox.getReceivedMessages()[0].getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("receipt.txt");
    assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo("code: 7K2M\nüber");
  }

  @Test
  void mailOfATransactionThatFailsIsNeverThere() {
    try {
      database.run(
          em -> {
            outbox(em).add(new Mail(new PersonId(1), "josie@example.org", letter("x"), NOW));
            em.flush();
            throw new IllegalStateException("The submission failed");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("failed");
    }
    assertThat(sendOne()).isEqualTo(SendWaitingMail.Outcome.NOTHING_WAITS);
  }

  @Test
  void aNodeThatDiesAfterSendingSendsAgainUnderTheSameId() throws Exception {
    write("Twice at worst");
    try {
      database.run(
          em -> {
            assertThat(sender(em).next()).isEqualTo(SendWaitingMail.Outcome.DONE);
            throw new IllegalStateException("The power fails before the commit");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("power");
    }
    assertThat(state()).isEqualTo("waits after 0");
    sendOne();
    List<String> ids = ids();
    assertThat(ids).hasSize(2);
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).endsWith("@fieldbook.example>");
  }

  @Test
  void manySendersAtOnceSendEachMailOnce() throws Exception {
    for (int i = 0; i < 40; i++) {
      write("Mail " + i);
    }
    ExecutorService nodes = Executors.newFixedThreadPool(6);
    try {
      Callable<Integer> node =
          () -> {
            int sent = 0;
            while (sendOne() == SendWaitingMail.Outcome.DONE) {
              sent++;
            }
            return sent;
          };
      int sent = 0;
      for (Future<Integer> one : nodes.invokeAll(List.of(node, node, node, node, node, node))) {
        sent += one.get();
      }
      assertThat(sent).isEqualTo(40);
    } finally {
      nodes.shutdown();
    }
    assertThat(ids()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void anUnreachableServerIsNotTheMailsFault() {
    write("Waits");
    mailbox.stop();
    for (int i = 0; i < 30; i++) {
      assertThat(sendOne()).isEqualTo(SendWaitingMail.Outcome.UNREACHABLE);
      assertThat(sendOne()).isEqualTo(SendWaitingMail.Outcome.NOTHING_WAITS);
      now = now.plus(Duration.ofMinutes(1));
    }
    assertThat(state()).isEqualTo("waits after 0");
    assertThat(database.rows("select problem from app.outbox").get(0)).isNotBlank();
  }

  @Test
  void aRefusedMailIsTriedLaterAndLaterThenGivenUpAndCanBeTriedAgain() {
    write("not an address at all", letter("Refused"));
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < Mail.MOST_TRIES; i++) {
      assertThat(sendOne()).isEqualTo(SendWaitingMail.Outcome.DONE);
      assertThat(state()).isEqualTo("waits after " + i);
      pauses.add(Mail.pauseAfter(i));
      assertThat(sendOne()).isEqualTo(SendWaitingMail.Outcome.NOTHING_WAITS);
      now = now.plus(Mail.pauseAfter(i));
    }
    sendOne();
    assertThat(state()).isEqualTo("given up after " + Mail.MOST_TRIES);
    assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(30)).endsWith(Duration.ofHours(6));
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofHours(20), Duration.ofDays(3));
    database.run(em -> outbox(em).find(1).orElseThrow().tryAgain(now));
    assertThat(state()).isEqualTo("waits after 0");
    database.run(em -> assertThat(outbox(em).troubled(10)).hasSize(1));
  }

  private List<String> ids() throws MessagingException {
    List<String> ids = new ArrayList<>();
    for (MimeMessage message : mailbox.getReceivedMessages()) {
      ids.add(message.getMessageID());
    }
    return ids;
  }

  @Test
  void everyKindOfMailSaysWhatItMust() {
    assertThat(LetterTemplate.class.getResource("tma-receipt.txt")).isNotNull();
    for (String kind :
        List.of(
            "tma-receipt",
            "tma-returned",
            "tma-regraded",
            "mark-answered",
            "mark-question",
            "regrade-opened",
            "second-marking",
            "agree-on-mark",
            "extension-granted",
            "extension-refused",
            "handover-taken",
            "handover-given",
            "handover-withdrawn",
            "tutor-changed",
            "password-changed")) {
      String text = LetterTemplate.source(kind);
      java.util.Map<String, String> values = new java.util.HashMap<>();
      java.util.regex.Matcher gaps = java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(text);
      while (gaps.find()) {
        values.put(gaps.group(1), gaps.group(1).equals("answer") ? "" : "Å{x}$1\\");
      }
      Letter letter = LetterTemplate.of(kind).fill(values);
      assertThat(letter.body()).as(kind).startsWith("Dear ").endsWith("Fieldbook\n");
      assertThat(letter.body()).doesNotContain("\n\n\n").doesNotContain("{answer}");
      assertThat(Stream.of(letter.subject().split("\n"))).hasSize(1);
      assertThat(Arrays.asList(letter.subject().split(" "))).hasSizeLessThan(12);
    }
  }
}
