package org.fieldbook.app.toolkit.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** A file that was made for an order, or why it could not be made. Never changed. */
@Entity
@Table(name = "takeaway_file", schema = "app")
public class TakeawayFile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "order_id")
  private long orderId;

  private String format;
  private String name;
  private @Nullable String sha256;
  private long size;
  private @Nullable String problem;

  @Column(name = "made_at")
  private Instant madeAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TakeawayFile() {}

  TakeawayFile(
      long orderId,
      Format format,
      String name,
      @Nullable StoredFile stored,
      @Nullable String problem,
      Instant now) {
    this.orderId = orderId;
    this.format = format.code();
    this.name = name;
    this.sha256 = stored == null ? null : stored.hash().hex();
    this.size = stored == null ? 0 : stored.size();
    this.problem = problem;
    this.madeAt = now;
  }

  long orderId() {
    return orderId;
  }

  Format format() {
    return Format.ofCode(format).orElseThrow();
  }

  String name() {
    return name;
  }

  long size() {
    return size;
  }

  @Nullable Sha256 hash() {
    return sha256 == null ? null : new Sha256(sha256);
  }

  OrderView.Made view() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return new OrderView.Made(id, format(), name, size, sha256, problem);
  }
}
