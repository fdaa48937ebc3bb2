package org.parley.gateway.wire;

import java.util.function.Supplier;
import org.parley.gateway.access.Policies;
import org.parley.gateway.administration.AccountDesk;
import org.parley.gateway.administration.AuditTrail;
import org.parley.gateway.administration.OwnPassword;
import org.parley.gateway.administration.PeopleList;
import org.parley.gateway.administration.PolicyDesk;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.policy.PolicyLog;

/// What administrators work with over HTTP, and what each of them may do.
///
/// @param policies what is set at the moment
/// @param reports how the node and the others are
public record Administration(
    PolicyLog log,
    Supplier<Policies> policies,
    Desks desks,
    PeopleImport people,
    Locations locations,
    Recogniser recogniser,
    Authority authority,
    Reports reports) {

  /// Where changes are made.
  public record Desks(PolicyDesk policies, AccountDesk accounts, OwnPassword ownPassword) {}

  void mount(Operations operations, Contract contract) {
    var edits = new Edits(log, desks.policies());
    new PeopleRoutes(edits, desks.accounts(), people, new PeopleList(log)).mount(operations);
    new GroupRoutes(edits).mount(operations);
    new PolicyRoutes(edits, policies).mount(operations);
    new ChangeRoutes(desks.policies(), new Patches(contract), authority).mount(operations);
    new AdministratorRoutes(edits).mount(operations);
    new AuditRoutes(new AuditTrail(log)).mount(operations);
    new LocationRoutes(locations, recogniser).mount(operations);
    StatusRoutes.mount(operations, reports);
  }
}
