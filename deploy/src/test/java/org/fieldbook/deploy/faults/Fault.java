package org.fieldbook.deploy.faults;

import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/** What is killed. Killed is {@code kill -9}: nothing is tidied up, nothing is said. */
enum Fault {
  /** The application server. */
  PAYARA("payara killed") {
    @Override
    List<ProcessHandle> victims(FieldbookUnderTest fieldbook) {
      return List.of(fieldbook.server());
    }
  },
  /** PostgreSQL: its first process and all of its children. */
  POSTGRESQL("postgresql killed") {
    @Override
    List<ProcessHandle> victims(FieldbookUnderTest fieldbook) {
      ProcessHandle first = fieldbook.database();
      return Stream.concat(Stream.of(first), first.descendants()).toList();
    }
  };

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract List<ProcessHandle> victims(FieldbookUnderTest fieldbook);

  void strike(FieldbookUnderTest fieldbook) {
    List<ProcessHandle> victims = victims(fieldbook);
    victims.forEach(ProcessHandle::destroyForcibly);
    victims.forEach(victim -> victim.onExit().join());
  }
}
