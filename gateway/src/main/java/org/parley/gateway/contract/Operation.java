package org.parley.gateway.contract;

import java.util.List;
import java.util.Optional;

/// Something that clients may ask for over HTTP, as the document describes it.
///
/// @param path with its parameters in braces: `/api/v1/people/{person}`
public record Operation(
    String id,
    String method,
    String path,
    Admission admission,
    List<Parameter> parameters,
    Optional<Content> content) {

  public List<Parameter> parameters(Place in) {
    return parameters.stream().filter(each -> each.in() == in).toList();
  }

  public Optional<Parameter> parameter(Place in, String name) {
    return parameters(in).stream().filter(each -> each.isCalled(name)).findFirst();
  }
}
