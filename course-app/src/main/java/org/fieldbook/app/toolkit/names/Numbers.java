package org.fieldbook.app.toolkit.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and addresses by which somebody could be recognised. Every pattern has bounds on every
 * repetition, so that a text is looked through in time in proportion to its length.
 *
 * <p>NHS, CHI and Health and Care numbers have ten digits, the last of which checks the others by
 * modulo 11 (NHS Data Dictionary, “NHS number”).
 */
final class Numbers {

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  private static final Pattern DATE =
      pattern(
          "(?<![0-9/.-])(?:[0-3]?[0-9][/.-][01]?[0-9][/.-](?:[0-9]{4}|[0-9]{2})(?![0-9])"
              + "|(?:18|19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])"
              + "|[0-3]?[0-9](?:st|nd|rd|th)?(?: of)? "
              + MONTH
              + ",? (?:18|19|20)[0-9]{2}|"
              + MONTH
              + " [0-3]?[0-9](?:st|nd|rd|th)?,? (?:18|19|20)[0-9]{2})\\b");

  private static final Pattern BIRTH =
      pattern("\\b(?:born|dob|d\\.o\\.b\\.?|birth|birthday|birthdate|aged|age)\\b");

  private static final Pattern TEN =
      pattern("(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])");

  private static final Pattern INSURANCE =
      pattern("\\b[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\\b");

  private static final Pattern RECORD =
      pattern(
          "\\b(?:record|hosp(?:ital)?|mrn|patient|case|unit|pas|client|file|nhs|chi|h&c)"
              + "(?: (?:record|case|file|unit))?(?: (?:number|no\\.?|num|id|ref))?"
              + "(?: (?:was|is))?[:,#]? ?([A-Z]{0,3}[0-9]{4,10}[A-Z]?)\\b");

  private static final Pattern POSTCODE =
      pattern("(?<![A-Z0-9])[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])");

  private static final Pattern STREET =
      Pattern.compile(
          "(?:\\b(?:Flat|Apartment|Unit) [0-9]{1,4}[A-Za-z]?,? )?(?<![0-9])[0-9]{1,4}[A-Za-z]?,?"
              + " (?:\\p{Lu}[\\p{L}'’-]{1,24}"
              + " ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive"
              + "|Crescent|Court|Gardens|Place|Terrace|Way|Grove|Square|Hill|Park|Row|Mews|Walk"
              + "|View|Rise|Green|Cottages|Villas|Parade)\\b");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:\\+44 ?(?:\\(0\\) ?)?|\\(0[0-9]{2,4}\\) ?|0)"
              + "(?:[0-9][ -]?){6,10}(?<=[0-9])(?![0-9])");

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");

  private static final Pattern PLATE =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{2}[0-9]{2} ?[A-Z]{3}(?![A-Z0-9])");

  private static final int NEAR = 32;

  private Numbers() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /**
   * What is found.
   *
   * @param text as it was written
   * @param plain the same length, without combining marks
   */
  static List<Found> in(String text, String plain) {
    List<Found> found = new ArrayList<>();
    look(plain, found);
    found.replaceAll(
        f ->
            new Found(
                f.kind(),
                f.start(),
                f.end(),
                text.substring(f.start(), f.end()),
                f.why(),
                f.instead()));
    return found;
  }

  private static void look(String text, List<Found> found) {
    each(EMAIL, text, Kind.EMAIL, "This is an e-mail address.", "[e-mail address]", found);
    birthDates(text, found);
    tenDigits(text, found);
    insurance(text, found);
    phones(text, found);
    each(STREET, text, Kind.ADDRESS, "A number and a street lead to a door.", "[address]", found);
    postcodes(text, found);
    each(PLATE, text, Kind.VEHICLE, "This has the form of a number plate.", "[vehicle]", found);
    records(text, found);
  }

  private static void each(
      Pattern pattern, String text, Kind kind, String why, String instead, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      add(kind, matcher.start(), matcher.end(), text, why, instead, found);
    }
  }

  private static void add(
      Kind kind, int start, int end, String text, String why, String instead, List<Found> found) {
    found.add(new Found(kind, start, end, text.substring(start, end), why, instead));
  }

  private static void birthDates(String text, List<Found> found) {
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      String near =
          text.substring(Math.max(0, date.start() - NEAR), date.start())
              + text.substring(date.end(), Math.min(text.length(), date.end() + NEAR / 2));
      if (BIRTH.matcher(near).find()) {
        add(
            Kind.BIRTH_DATE,
            date.start(),
            date.end(),
            text,
            "A date of birth, with a place or a role, tells who is meant.",
            "[date of birth]",
            found);
      }
    }
  }

  private static void tenDigits(String text, List<Found> found) {
    Matcher ten = TEN.matcher(text);
    while (ten.find()) {
      String digits = ten.group().replaceAll("[ -]", "");
      if (checks(digits)) {
        Kind kind = kindOf(digits);
        add(
            kind,
            ten.start(),
            ten.end(),
            text,
            "Ten digits with a check digit that fits are a number of the health service.",
            "[" + kind.label() + "]",
            found);
      }
    }
  }

  /** Modulo 11: weights 10 to 2, the check digit is what is missing to a multiple of 11. */
  static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0' && digits.chars().distinct().count() > 1;
  }

  /** Ranges: CHI begins with a date of birth, Health and Care with 32 to 39. */
  private static Kind kindOf(String digits) {
    int day = Integer.parseInt(digits.substring(0, 2));
    int month = Integer.parseInt(digits.substring(2, 4));
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
      return Kind.CHI_NUMBER;
    }
    return day >= 32 && day <= 39 ? Kind.HC_NUMBER : Kind.NHS_NUMBER;
  }

  private static void insurance(String text, List<Found> found) {
    each(
        INSURANCE,
        text,
        Kind.INSURANCE_NUMBER,
        "This has the form of a National Insurance number.",
        "[National Insurance number]",
        found);
  }

  private static void phones(String text, List<Found> found) {
    Matcher phone = PHONE.matcher(text);
    while (phone.find()) {
      long digits = phone.group().chars().filter(Character::isDigit).count();
      if (digits >= 10 && digits <= 13) {
        add(
            Kind.TELEPHONE,
            phone.start(),
            phone.end(),
            text,
            "This has the form of a telephone number.",
            "[telephone number]",
            found);
      }
    }
  }

  private static void postcodes(String text, List<Found> found) {
    Matcher postcode = POSTCODE.matcher(text);
    while (postcode.find()) {
      String inward = postcode.group().substring(postcode.group().length() - 2);
      boolean ordinal = List.of("st", "nd", "rd", "th").contains(inward.toLowerCase(Locale.ROOT));
      if (!ordinal) {
        add(
            Kind.POSTCODE,
            postcode.start(),
            postcode.end(),
            text,
            "A postcode covers a dozen houses.",
            "[postcode]",
            found);
      }
    }
  }

  private static void records(String text, List<Found> found) {
    Matcher record = RECORD.matcher(text);
    while (record.find()) {
      add(
          Kind.RECORD_NUMBER,
          record.start(1),
          record.end(1),
          text,
          "A number after such a word leads to somebody’s record.",
          "[record number]",
          found);
    }
  }
}
