package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fieldbook.app.identity.ChooseFirstPassword;
import org.fieldbook.app.identity.CreateAccount;
import org.fieldbook.app.identity.ForgetSignIns;
import org.fieldbook.app.identity.NewAccount;
import org.fieldbook.app.identity.SignInByToken;
import org.fieldbook.app.identity.SignInPerson;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Getting in and out. */
@ExtendWith(ArquillianExtension.class)
class SignInIT {

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SignInPerson signIn;
  @Inject SignInByToken signInByToken;
  @Inject CreateAccount createAccount;
  @Inject ChooseFirstPassword chooseFirstPassword;
  @Inject Caller caller;
  @Inject ForgetSignIns forgetSignIns;
  @Inject SystemTimer systemTimer;

  @Test
  void aTokenMakesItsOwnerTheCallerWithTheirRoles() throws Exception {
    Visitor student = cast.student();

    visits.run(
        student,
        () -> {
          assertThat(caller.id()).isEqualTo(student.id());
          assertThat(caller.has(Roles.STUDENT)).isTrue();
          assertThat(caller.has(Roles.TUTOR)).isFalse();
        });
  }

  @Test
  void aWrongPasswordOpensNothingAndSaysNoMoreThanAnUnknownAddress() throws Exception {
    Visitor student = cast.student();

    assertThat(signIn.signIn(student.email(), "not the password", "elsewhere", "suite"))
        .isEqualTo(new SignInPerson.Outcome.Wrong());
    assertThat(signIn.signIn("nobody@suite.example", Cast.PASSWORD, "elsewhere", "suite"))
        .isEqualTo(new SignInPerson.Outcome.Wrong());
  }

  @Test
  void afterTenFailuresEvenTheRightPasswordHasToWait() throws Exception {
    Visitor student = cast.student();
    for (int i = 0; i < 10; i++) {
      signIn.signIn(student.email(), "guess " + i, "guesser", "suite");
    }

    assertThat(signIn.signIn(student.email(), Cast.PASSWORD, "home", "suite"))
        .isInstanceOf(SignInPerson.Outcome.TooMany.class);
    // Somebody else's failures do not keep the others out.
    Visitor other = cast.student();
    assertThat(signIn.signIn(other.email(), Cast.PASSWORD, "home", "suite"))
        .isInstanceOf(SignInPerson.Outcome.Welcome.class);
  }

  @Test
  void signingOutOnOneDeviceLeavesTheOtherIn() throws Exception {
    Visitor desk = cast.student();
    Visitor phone = cast.signIn(desk.id(), desk.email());

    signInByToken.end(desk.token());

    assertThatThrownBy(() -> visits.run(desk, () -> {})).isInstanceOf(Visits.SentAway.class);
    assertThat(visits.as(phone, () -> caller.id())).isEqualTo(desk.id());
  }

  @Test
  void aSignInThatEndedLongAgoIsForgotten() throws Exception {
    Visitor gone = cast.student();
    Visitor there = cast.student();
    sql.column(
        "update app.signin set expires_at = now() - interval '2 days' where person_id = ?"
            + " returning token_hash",
        gone.id().value());

    systemTimer.set(forgetSignIns::forget).get(20, TimeUnit.SECONDS);

    String count = "select count(*) from app.signin where person_id = ?";
    assertThat(sql.number(count, gone.id().value())).isZero();
    String seen = "select count(*) from app.person where id = ? and seen_at is not null";
    assertThat(sql.number(seen, gone.id().value())).as("their tutor still knows").isOne();
    assertThat(sql.number(count, there.id().value())).isPositive();
  }

  @Test
  void theDatabaseHoldsTheHashOfATokenAndNeverTheToken() throws Exception {
    Visitor student = cast.student();

    List<String> rows =
        sql.column(
            "select cast(s as text) from app.signin s where person_id = ?", student.id().value());

    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(student.token()));
    String hash = Sha256.of(("sign-in:" + student.token()).getBytes(StandardCharsets.UTF_8)).hex();
    assertThat(
            sql.column(
                "select token_hash from app.signin where person_id = ?", student.id().value()))
        .containsExactly(hash);
  }

  @Test
  void aPasswordIsKeptAsAnArgon2idHashOnly() throws Exception {
    Visitor student = cast.student();

    assertThat(
            sql.column(
                "select cast(p as text) from app.person p where id = ?", student.id().value()))
        .singleElement()
        .asString()
        .contains("$argon2id$")
        .doesNotContain(Cast.PASSWORD);
  }

  @Test
  void aOneTimePasswordLetsItsOwnerInOnceToChooseOne() throws Exception {
    String email = "newcomer@suite.example";
    CreateAccount.Opened opened =
        visits.as(
            cast.staff().office(),
            () ->
                createAccount.open(
                    new NewAccount("N0000001", email, "New", "Comer", Roles.STUDENT)));

    SignInPerson.Outcome first = signIn.signIn(email, opened.oneTimePassword(), "home", "suite");
    assertThat(first).isInstanceOf(SignInPerson.Outcome.Welcome.class);
    SignInPerson.Outcome.Welcome welcome = (SignInPerson.Outcome.Welcome) first;
    assertThat(welcome.passwordDue()).isTrue();
    assertThat(signIn.signIn(email, opened.oneTimePassword(), "home", "suite"))
        .isEqualTo(new SignInPerson.Outcome.Wrong());

    Visitor newcomer = new Visitor(opened.person(), email, welcome.token());
    assertThatThrownBy(() -> visits.run(newcomer, () -> chooseFirstPassword.choose("short")))
        .isExactlyInstanceOf(Refused.class);
    visits.run(newcomer, () -> chooseFirstPassword.choose("words of my own, four"));
    assertThat(signIn.signIn(email, "words of my own, four", "home", "suite"))
        .isInstanceOf(SignInPerson.Outcome.Welcome.class);
  }
}
