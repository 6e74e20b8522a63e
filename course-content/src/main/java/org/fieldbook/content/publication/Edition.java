package org.fieldbook.content.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Sha256;

/**
 * A numbered edition of a course. It is written once and never changes; the database refuses to
 * change it too.
 */
@Entity
@Table(schema = "content", name = "edition")
public class Edition {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String course;
  private int number;
  private String title;

  @Column(name = "package_hash")
  private String packageHash;

  @Column(name = "imported_at")
  private Instant importedAt;

  @ElementCollection
  @CollectionTable(
      schema = "content",
      name = "edition_document",
      joinColumns = @JoinColumn(name = "edition_id"))
  @MapKeyColumn(name = "path")
  @Column(name = "content")
  private Map<String, String> documents = new HashMap<>();

  @ElementCollection
  @CollectionTable(
      schema = "content",
      name = "edition_asset",
      joinColumns = @JoinColumn(name = "edition_id"))
  @MapKeyColumn(name = "path")
  private Map<String, KeptFile> assets = new HashMap<>();

  /**
   * An edition.
   *
   * @param number from 1 within the course
   * @param packageHash hash of the package it came in
   * @param documents texts of the package by path
   * @param assets files under {@code media/} by path, already in the file store
   */
  public Edition(
      CourseCode course,
      int number,
      String title,
      Sha256 packageHash,
      Instant importedAt,
      Map<String, String> documents,
      Map<String, KeptFile> assets) {
    if (number < 1) {
      throw new IllegalArgumentException("Editions are numbered from 1, not " + number);
    }
    if (!documents.containsKey("course.yaml")) {
      throw new IllegalArgumentException("An edition has the texts of a package");
    }
    this.course = course.value();
    this.number = number;
    this.title = title;
    this.packageHash = packageHash.hex();
    this.importedAt = importedAt;
    this.documents.putAll(documents);
    this.assets.putAll(assets);
  }

  @SuppressWarnings("NullAway") // JPA fills the fields
  protected Edition() {}

  public long id() {
    return id;
  }

  public CourseCode course() {
    return new CourseCode(course);
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public Sha256 packageHash() {
    return new Sha256(packageHash);
  }

  public Instant importedAt() {
    return importedAt;
  }

  public Map<String, String> documents() {
    return Map.copyOf(documents);
  }

  public Map<String, KeptFile> assets() {
    return Map.copyOf(assets);
  }
}
