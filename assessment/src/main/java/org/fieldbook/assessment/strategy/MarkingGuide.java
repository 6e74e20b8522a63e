package org.fieldbook.assessment.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What marks are given for: criteria with their marks, and what each share of a criterion's marks
 * means in words.
 */
public record MarkingGuide(List<Criterion> criteria, List<Band> bands) {

  public MarkingGuide {
    criteria = List.copyOf(criteria);
    bands = List.copyOf(bands);
    Set<String> ids = new HashSet<>();
    for (Criterion c : criteria) {
      if (!ids.add(c.id())) {
        throw new IllegalArgumentException("Criterion " + c.id() + " is there twice");
      }
    }
    if (criteria.isEmpty()) {
      throw new IllegalArgumentException("A marking guide has criteria");
    }
  }

  /** All marks that can be had. */
  public int total() {
    return criteria.stream().mapToInt(Criterion::marks).sum();
  }

  public Optional<Criterion> criterion(String id) {
    return criteria.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The bands that hold for a criterion: its own, or else the guide's. */
  public List<Band> bandsOf(Criterion criterion) {
    return criterion.bands().isEmpty() ? bands : criterion.bands();
  }

  /** One thing that marks are given for. */
  public record Criterion(String id, String title, int marks, String looksFor, List<Band> bands) {

    public Criterion {
      bands = List.copyOf(bands);
      if (marks <= 0) {
        throw new IllegalArgumentException("Criterion " + id + " has no marks to give");
      }
    }
  }

  /**
   * What a share of a criterion's marks means.
   *
   * @param min lowest per cent of the criterion's marks
   * @param max highest per cent
   */
  public record Band(int min, int max, String text) {

    public Band {
      if (min < 0 || max > 100 || min > max) {
        throw new IllegalArgumentException("Not a band: " + min + " to " + max + " per cent");
      }
    }
  }
}
