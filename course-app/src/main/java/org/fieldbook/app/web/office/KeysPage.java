package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.fieldbook.app.recognition.RenewBadgeKey;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.RenewReceiptKey;
import org.fieldbook.content.kernel.KeyInUse;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The keys that receipts and badges are signed with: {@code /office/keys}. Three SQL statements,
 * the sign-in's among them.
 */
@Named("keysPage")
@RequestScoped
public class KeysPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject RenewReceiptKey renewReceiptKey;
  @Inject RenewBadgeKey renewBadgeKey;
  @Inject Asked asked;

  private @Nullable List<Row> receipts;
  private @Nullable List<Row> badges;
  private String done = "";
  private List<String> problems = List.of();

  public List<Row> getReceipts() {
    if (receipts == null) {
      receipts = rows(renewReceiptKey.keys());
    }
    return receipts;
  }

  public List<Row> getBadges() {
    if (badges == null) {
      badges = rows(renewBadgeKey.keys());
    }
    return badges;
  }

  private static List<Row> rows(List<KeyInUse> keys) {
    return keys.stream()
        .map(
            k ->
                new Row(
                    k.id(),
                    Wording.dayAndYear(k.since().atZone(UK).toLocalDate()),
                    k.equals(keys.get(0))))
        .toList();
  }

  public void renewReceipts() {
    renew(renewReceiptKey::renew, "Receipts are signed with a new key from now on.");
  }

  public void renewBadges() {
    renew(renewBadgeKey::renew, "Badges are signed with a new key from now on.");
  }

  private void renew(Consumer<String> one, String said) {
    receipts = null;
    badges = null;
    try {
      one.accept(asked.text("seen"));
      done = said;
    } catch (Refused refused) {
      problems = refused.reasons();
    }
  }

  public String getDone() {
    return done;
  }

  public List<String> getProblems() {
    return problems;
  }

  /** A key in the list; {@code signing} for the one that signs now. */
  public record Row(String id, String since, boolean signing) {}
}
