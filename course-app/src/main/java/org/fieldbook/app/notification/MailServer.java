package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that the settings name, if they name one. */
@ApplicationScoped
public class MailServer {

  private static final int SECURE_FROM_THE_START = 465;
  private static final String PATIENCE = "10000"; // milliseconds

  @Inject
  @ConfigProperty(name = "fieldbook.smtp.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "fieldbook.smtp.port", defaultValue = "587")
  int port;

  @Inject
  @ConfigProperty(name = "fieldbook.smtp.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "fieldbook.smtp.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "fieldbook.smtp.from")
  Optional<String> from;

  /** Whether there is one. If not, mail waits. */
  public boolean isSet() {
    return host.isPresent() && from.isPresent();
  }

  /**
   * Hands a mail over.
   *
   * @throws Unreachable when the server cannot be reached or does not let us in
   * @throws RefusedByServer when it does not take this mail
   */
  void send(Mail mail, Instant now) throws Unreachable, RefusedByServer {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport()) {
      connect(transport);
      MimeMessage message = message(session, mail, now);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException e) {
      throw new RefusedByServer(e, isForGood(e));
    } catch (MessagingException e) {
      throw new RefusedByServer(e, false);
    }
  }

  private void connect(Transport transport) throws Unreachable {
    try {
      transport.connect(
          host.orElseThrow(() -> new IllegalStateException("No mail server is set")),
          port,
          user.orElse(null),
          password.orElse(null));
    } catch (MessagingException e) {
      throw new Unreachable(e);
    }
  }

  private MimeMessage message(Session session, Mail mail, Instant now) throws MessagingException {
    InternetAddress sender = new InternetAddress(from.orElse(""), true);
    String domain = sender.getAddress().replaceAll("^.*@", "");
    MimeMessage message = new KeptId(session, "<" + mail.messageId() + "@" + domain + ">");
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
    Letter letter = mail.letter();
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    Letter.Attachment attachment = letter.attachment();
    if (attachment == null) {
      message.setText(letter.body(), "UTF-8");
    } else {
      MimeBodyPart text = new MimeBodyPart();
      text.setText(letter.body(), "UTF-8");
      MimeBodyPart file = new MimeBodyPart();
      file.setText(attachment.text(), "UTF-8");
      file.setFileName(attachment.name());
      message.setContent(new MimeMultipart(text, file));
    }
    message.saveChanges();
    return message;
  }

  private Properties properties() {
    Properties p = new Properties();
    boolean secure = port == SECURE_FROM_THE_START;
    p.setProperty("mail.transport.protocol", secure ? "smtps" : "smtp");
    for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      p.setProperty(protocol + "connectiontimeout", PATIENCE);
      p.setProperty(protocol + "timeout", PATIENCE);
      p.setProperty(protocol + "writetimeout", PATIENCE);
      p.setProperty(protocol + "ssl.checkserveridentity", "true");
      p.setProperty(protocol + "auth", Boolean.toString(user.isPresent()));
    }
    p.setProperty("mail.smtp.starttls.enable", "true");
    // A password never goes over an open line.
    p.setProperty("mail.smtp.starttls.required", Boolean.toString(user.isPresent()));
    return p;
  }

  /** Codes from 500 say that trying again changes nothing. */
  private static boolean isForGood(SendFailedException e) {
    for (Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause.getMessage() != null && cause.getMessage().strip().matches("(?s)5[0-9]{2}\\b.*")) {
        return true;
      }
    }
    return false;
  }

  private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
    return cause instanceof MessagingException m ? m.getNextException() : cause.getCause();
  }

  /** Keeps the Message-ID that the outbox gave: the library would make another at each try. */
  private static final class KeptId extends MimeMessage {

    private final String id;

    KeptId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** The server cannot be reached, or does not let us in. */
  static final class Unreachable extends Exception {

    private static final long serialVersionUID = 1;

    Unreachable(MessagingException cause) {
      super(cause);
    }
  }

  /** The server does not take a mail. */
  static final class RefusedByServer extends Exception {

    private static final long serialVersionUID = 1;
    private final boolean forGood;

    RefusedByServer(MessagingException cause, boolean forGood) {
      super(cause);
      this.forGood = forGood;
    }

    boolean isForGood() {
      return forGood;
    }
  }
}
