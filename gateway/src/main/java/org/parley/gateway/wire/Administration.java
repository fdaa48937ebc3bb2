package org.parley.gateway.wire;

import java.util.function.Supplier;
import org.parley.gateway.access.Policies;
import org.parley.gateway.administration.AuditTrail;
import org.parley.gateway.administration.PeopleList;
import org.parley.gateway.administration.PolicyDesk;
import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.policy.PolicyLog;

/// What administrators work with over HTTP, and what each of them may do.
///
/// @param policies what is set at the moment
/// @param status how the node is at the moment
public record Administration(
    PolicyLog log,
    Supplier<Policies> policies,
    PolicyDesk desk,
    PeopleImport people,
    Locations locations,
    Recogniser recogniser,
    Authority authority,
    Supplier<NodeStatus> status) {

  void mount(Operations operations) {
    var edits = new Edits(log, desk);
    new PeopleRoutes(edits, people, new PeopleList(log)).mount(operations);
    new GroupRoutes(edits).mount(operations);
    new PolicyRoutes(edits, policies).mount(operations);
    new AdministratorRoutes(edits).mount(operations);
    new AuditRoutes(new AuditTrail(log)).mount(operations);
    new LocationRoutes(locations, recogniser).mount(operations);
    StatusRoutes.mount(operations, status);
  }
}
