package org.fieldbook.deploy.benchmark;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.Visitor;

/** Signed-in people, each with a sign-in of their own. */
final class Readers {

  private final URI site;
  private final List<Readership.Person> people;
  private final Map<Readership.Person, String> cookies;

  private Readers(
      URI site, List<Readership.Person> people, Map<Readership.Person, String> cookies) {
    this.site = site;
    this.people = people;
    this.cookies = cookies;
  }

  /** Signs in so many, fewer when there are not enough. */
  static Readers signIn(FieldbookUnderTest fieldbook, MeasuredPage.Reader reader, int number) {
    List<Readership.Person> people = Readership.of(fieldbook, reader, number);
    return new Readers(
        fieldbook.url(),
        people,
        people.stream()
            .collect(
                Collectors.toMap(
                    person -> person,
                    person ->
                        new Visitor(fieldbook.url())
                            .signIn(person.email(), FieldbookUnderTest.DEMO_PASSWORD)
                            .cookie())));
  }

  /** How many different people they are. */
  int number() {
    return people.size();
  }

  /** The one whose turn it is at the n-th request. */
  Readership.Person person(int n) {
    return people.get(n % people.size());
  }

  /** The n-th request for the page: another person each time. */
  Load.Question question(MeasuredPage page, int n) {
    Readership.Person person = person(n);
    return new Load.Question(
        site.resolve(person.address(page)), cookies.getOrDefault(person, "nobody"));
  }
}
