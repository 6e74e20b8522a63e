package org.fieldbook.assessment.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A script that was drawn. It stays drawn; only who monitors it may change. */
@Entity
@Table(schema = "assessment", name = "sampled_script")
public class SampledScript {

  @Id private long script;
  private long sampling;
  private int draw;
  private String stratum;
  private @Nullable Long monitor;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SampledScript() {}

  SampledScript(Sampling sampling, int draw, Draw.Candidate drawn) {
    this.sampling = sampling.id();
    this.draw = draw;
    this.script = drawn.script();
    this.stratum = drawn.stratum();
  }

  /** It is theirs to monitor from now on. */
  void giveTo(PersonId monitor) {
    this.monitor = monitor.value();
  }

  long script() {
    return script;
  }

  int draw() {
    return draw;
  }

  String stratum() {
    return stratum;
  }

  Optional<PersonId> monitor() {
    return Optional.ofNullable(monitor).map(PersonId::new);
  }
}
