package org.fieldbook.app.demo;

/** Names of invented students: the same number is always the same person. */
final class DemoNames {

  private static final String[] GIVEN = {
    "Josie", "Amina", "Rhys", "Caitlin", "Tunde", "Priya", "Marek", "Siobhan", "Owen", "Leila",
    "Grace", "Hamza", "Morag", "Declan", "Yasmin", "Peter", "Bronwen", "Chidi", "Ewa", "Fergus",
    "Nadia", "Colin", "Ines", "Sunil", "Helen", "Kofi", "Maeve", "Aled", "Zofia", "Rashid",
    "Joan", "Emeka", "Carys", "Bilal", "Aoife", "Gwen", "Tariq", "Lorna", "Mina", "Stuart"
  };

  private static final String[] FAMILY = {
    "Adair",
    "Yusuf",
    "Pritchard",
    "Doyle",
    "Okafor",
    "Nair",
    "Kowalski",
    "Byrne",
    "Hughes",
    "Rahimi",
    "Mensah",
    "Malik",
    "Sinclair",
    "Quinn",
    "Haddad",
    "Wray",
    "Vaughan",
    "Eze",
    "Nowak",
    "Munro",
    "Saleh",
    "Harper",
    "Costa",
    "Patel",
    "Foster",
    "Boateng",
    "Gallagher",
    "Bevan",
    "Wolska",
    "Iqbal",
    "Marsh",
    "Udo",
    "Llewellyn",
    "Hussain",
    "Kearney",
    "Tudor",
    "Aziz",
    "Cameron",
    "Park",
    "Bell",
    "Lowe"
  };

  private DemoNames() {}

  static String given(int number) {
    return GIVEN[number % GIVEN.length];
  }

  static String family(int number) {
    return FAMILY[number % FAMILY.length];
  }
}
