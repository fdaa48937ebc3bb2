package org.parley.gateway.directory;

import org.parley.gateway.access.Permission;

/// What a contact card says of a person besides the name; an empty text where nothing is known.
public record Profile(
    String jobTitle,
    String company,
    String phone,
    String office,
    String businessAddress,
    String webSite,
    String workingHours,
    String mobile,
    String privatePhone,
    String otherPhone) {

  /// A card that says nothing.
  public static Profile empty() {
    return new Profile("", "", "", "", "", "", "", "", "", "");
  }

  /// One line of a card: how it is called everywhere, and what opens it to others.
  public enum Field {
    JOB_TITLE("jobTitle", Permission.SEE_JOB),
    COMPANY("company", Permission.SEE_JOB),
    PHONE("phone", Permission.SEE_WORK_PHONE),
    OFFICE("office", Permission.SEE_OFFICE),
    BUSINESS_ADDRESS("businessAddress", Permission.SEE_OFFICE),
    WEB_SITE("webSite", Permission.SEE_OFFICE),
    WORKING_HOURS("workingHours", Permission.SEE_WORKING_HOURS),
    MOBILE("mobile", Permission.SEE_MOBILE),
    PRIVATE_PHONE("privatePhone", Permission.SEE_PRIVATE_PHONE),
    OTHER_PHONE("otherPhone", Permission.SEE_PRIVATE_PHONE);

    private final String text;
    private final Permission permission;

    Field(String text, Permission permission) {
      this.text = text;
      this.permission = permission;
    }

    /// Its name in JSON and CSV.
    public String text() {
      return text;
    }

    public Permission permission() {
      return permission;
    }

    /// Whether a telephone number stands there.
    public boolean isNumber() {
      return switch (this) {
        case PHONE, MOBILE, PRIVATE_PHONE, OTHER_PHONE -> true;
        case JOB_TITLE, COMPANY, OFFICE, BUSINESS_ADDRESS, WEB_SITE, WORKING_HOURS -> false;
      };
    }
  }

  /// What stands in `field`.
  public String get(Field field) {
    return switch (field) {
      case JOB_TITLE -> jobTitle;
      case COMPANY -> company;
      case PHONE -> phone;
      case OFFICE -> office;
      case BUSINESS_ADDRESS -> businessAddress;
      case WEB_SITE -> webSite;
      case WORKING_HOURS -> workingHours;
      case MOBILE -> mobile;
      case PRIVATE_PHONE -> privatePhone;
      case OTHER_PHONE -> otherPhone;
    };
  }
}
