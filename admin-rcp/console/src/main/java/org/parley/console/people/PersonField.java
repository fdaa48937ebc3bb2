package org.parley.console.people;

import java.util.List;
import org.parley.console.server.Person;

/// What administrators enter about a person. A value is a text, empty where there is none; of the
/// groups the sorted ids, and of being enabled whether they are.
enum PersonField {
  DISPLAY_NAME("displayName", PeopleText.FIELD_DISPLAY_NAME),
  JOB_TITLE("jobTitle", PeopleText.FIELD_JOB_TITLE),
  COMPANY("company", PeopleText.FIELD_COMPANY),
  PHONE("phone", PeopleText.FIELD_PHONE),
  MOBILE("mobile", PeopleText.FIELD_MOBILE),
  PRIVATE_PHONE("privatePhone", PeopleText.FIELD_PRIVATE_PHONE),
  OTHER_PHONE("otherPhone", PeopleText.FIELD_OTHER_PHONE),
  OFFICE("office", PeopleText.FIELD_OFFICE),
  BUSINESS_ADDRESS("businessAddress", PeopleText.FIELD_BUSINESS_ADDRESS),
  WEB_SITE("webSite", PeopleText.FIELD_WEB_SITE),
  WORKING_HOURS("workingHours", PeopleText.FIELD_WORKING_HOURS),
  LOCATION("location", PeopleText.FIELD_LOCATION),
  ENABLED("enabled", PeopleText.FIELD_ENABLED),
  GROUPS("groups", PeopleText.FIELD_GROUPS);

  /// Those that are lines of text.
  static final List<PersonField> TEXTS =
      List.of(
          DISPLAY_NAME,
          JOB_TITLE,
          COMPANY,
          PHONE,
          MOBILE,
          PRIVATE_PHONE,
          OTHER_PHONE,
          OFFICE,
          BUSINESS_ADDRESS,
          WEB_SITE,
          WORKING_HOURS);

  private final String property;
  private final PeopleText label;

  PersonField(String property, PeopleText label) {
    this.property = property;
    this.label = label;
  }

  /// Its name in the API.
  String property() {
    return property;
  }

  PeopleText label() {
    return label;
  }

  Object of(Person person) {
    return switch (this) {
      case DISPLAY_NAME -> person.displayName();
      case JOB_TITLE -> person.jobTitle().orElse("");
      case COMPANY -> person.company().orElse("");
      case PHONE -> person.phone().orElse("");
      case MOBILE -> person.mobile().orElse("");
      case PRIVATE_PHONE -> person.privatePhone().orElse("");
      case OTHER_PHONE -> person.otherPhone().orElse("");
      case OFFICE -> person.office().orElse("");
      case BUSINESS_ADDRESS -> person.businessAddress().orElse("");
      case WEB_SITE -> person.webSite().orElse("");
      case WORKING_HOURS -> person.workingHours().orElse("");
      case LOCATION -> person.location().orElse("");
      case ENABLED -> person.enabled();
      case GROUPS -> person.groups().orElse(List.of()).stream().sorted().toList();
    };
  }

  /// How many characters it may have.
  int limit() {
    return switch (this) {
      case DISPLAY_NAME -> 100;
      case LOCATION -> 63;
      default -> 200;
    };
  }
}
