package org.fieldbook.app.toolkit.names;

import java.util.Locale;

/** What somebody could be recognised by. */
public enum Kind {
  NAME("Likely a name", "Use initials or a role."),
  BIRTH_DATE("Date of birth", "Give the age, or only the decade."),
  NHS_NUMBER("NHS number", "Leave it out."),
  CHI_NUMBER("CHI or NHS number", "Leave it out."),
  HC_NUMBER("Health and Care number", "Leave it out."),
  INSURANCE_NUMBER("National Insurance number", "Leave it out."),
  RECORD_NUMBER("Record number", "Leave it out."),
  POSTCODE("Postcode", "Name the kind of place, or leave it out."),
  ADDRESS("Address", "Name the kind of place, such as “at home”."),
  TELEPHONE("Telephone number", "Leave it out."),
  EMAIL("E-mail address", "Leave it out, or name the role."),
  VEHICLE("Number plate", "Leave it out.");

  private final String label;
  private final String advice;

  Kind(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  /** What it is called. */
  public String label() {
    return label;
  }

  /** What to write in its place. */
  public String advice() {
    return advice;
  }

  /** As it is stored. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Kind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
