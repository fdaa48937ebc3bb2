package org.parley.gateway.directory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Changes what stands on one's own card; what is not named stays, an empty text clears.
public record EditProfile(
    Optional<String> jobTitle,
    Optional<String> company,
    Optional<String> phone,
    Optional<String> office,
    Optional<String> businessAddress,
    Optional<String> webSite,
    Optional<String> workingHours,
    Optional<String> mobile,
    Optional<String> privatePhone,
    Optional<String> otherPhone)
    implements DirectoryCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.of(Right.PROFILE);
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.empty();
  }

  /// What shall stand in which field.
  Map<Profile.Field, String> wanted() {
    var wanted = new EnumMap<Profile.Field, String>(Profile.Field.class);
    for (var field : Profile.Field.values()) {
      value(field).ifPresent(text -> wanted.put(field, text.strip()));
    }
    return wanted;
  }

  private Optional<String> value(Profile.Field field) {
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

  /// One's own card as it is now.
  public record Edited(Contact contact) {}
}
