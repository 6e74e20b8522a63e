package org.fieldbook.app.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Optional;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.app.toolkit.PutBackEntry.Kinds;
import org.fieldbook.app.toolkit.PutBackEntry.Verdict;
import org.fieldbook.app.toolkit.bring.BadgeKeeper;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/**
 * Badges of an archive are kept with the toolkit that they are brought into, so that they go home
 * again with it: those that are signed by the key that came with them and were issued to whoever
 * brings them. They stay the badges of who issued them.
 */
@ApplicationScoped
public class KeepBadges implements BadgeKeeper {

  private static final int LONGEST_KEY = 1_000;
  private static final int MOST = 200;

  @Inject Badges badges;
  @Inject KeptBadges kept;
  @Inject People people;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public Verdict judge(PresentationCode presentation, JsonObject badge) {
    try {
      return judge(presentation, Brought.of(badge));
    } catch (Refused refused) {
      return new Verdict(Kinds.REFUSED, String.join(" ", refused.reasons()));
    }
  }

  @Override
  public Verdict put(PresentationCode presentation, JsonObject badge) {
    badges.hold();
    Verdict verdict = judge(presentation, badge);
    if (verdict.kind() == Kinds.NEW) {
      Brought brought = Brought.of(badge);
      kept.add(
          new KeptBadge(
              caller.id(),
              presentation,
              brought.signed(),
              brought.of(),
              brought.key(),
              clock.instant()));
    }
    return verdict;
  }

  private Verdict judge(PresentationCode presentation, Brought brought) {
    SignedBadge signed = brought.signed();
    if (!signed.isSignedBy(brought.key())) {
      throw new Refused(
          "This badge is not as it was signed, or the key beside it is another’s. It is not"
              + " brought in.");
    }
    Person owner = people.find(caller.id()).orElseThrow(() -> new NotFound("person"));
    if (!signed.isFor(owner.email())) {
      throw new Refused(
          "This badge was issued to another e-mail address than that of your account. It is not"
              + " brought in; its files stay valid.");
    }
    Optional<Badge> ours = badges.find(signed.number());
    if (ours.filter(Badge::isWithdrawn).isPresent()) {
      throw new Refused("You withdrew this badge. It is not brought in.");
    }
    boolean issuedHere =
        ours.filter(b -> b.belongsTo(caller.id()) && b.presentation().equals(presentation))
            .isPresent();
    var here = kept.of(caller.id(), presentation);
    if (issuedHere || here.stream().anyMatch(k -> k.badge().equals(signed.number()))) {
      return new Verdict(Kinds.SAME, "");
    }
    if (here.size() >= MOST) {
      throw new Refused("There are " + MOST + " badges from archives here already.");
    }
    return new Verdict(
        Kinds.NEW, "It stays a badge of " + signed.issuer() + ", and goes home with your toolkit.");
  }

  /** A badge as an archive has it. */
  private record Brought(SignedBadge signed, PresentationCode of, JsonObject key) {

    static Brought of(JsonObject json) {
      SignedBadge signed = SignedBadge.of(text(json, "credential"));
      String code = text(json, "presentation");
      if (!(json.get("key") instanceof JsonObject key)
          || key.toString().length() > LONGEST_KEY
          || !PresentationCode.isWellFormed(code)) {
        throw new Refused("It does not say which key it is checked by, or where it was given.");
      }
      return new Brought(signed, new PresentationCode(code), key);
    }

    private static String text(JsonObject json, String name) {
      return json.getOrDefault(name, JsonValue.NULL) instanceof JsonString text
          ? text.getString()
          : "";
    }
  }
}
