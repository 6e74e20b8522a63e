package org.fieldbook.deploy.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.Visitor;

/** Counts the statements of one page for one reader. */
final class SqlCount {

  /** Now and then a timer of the application, or a cache that has run out, is among them. */
  private static final int TIMES = 5;

  private final FieldbookUnderTest fieldbook;
  private final StatementLog log;

  SqlCount(FieldbookUnderTest fieldbook, StatementLog log) {
    this.fieldbook = fieldbook;
    this.log = log;
  }

  /** What most requests take: the middle one of several, by number of statements. */
  List<String> of(Readership.Person person, MeasuredPage page) {
    Visitor visitor =
        new Visitor(fieldbook.url()).signIn(person.email(), FieldbookUnderTest.DEMO_PASSWORD);
    String address = person.address(page);
    ask(visitor, address);
    List<List<String>> counted = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      counted.add(log.during(() -> ask(visitor, address)));
    }
    counted.sort(Comparator.comparingInt(List::size));
    return counted.get(TIMES / 2);
  }

  private static void ask(Visitor visitor, String address) {
    int status = visitor.get(address).statusCode();
    if (status != 200) {
      throw new IllegalStateException(address + " answered " + status);
    }
  }
}
