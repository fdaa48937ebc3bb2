package org.parley.gateway.wire;

import io.vertx.core.Future;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;

/// Who administers what, over HTTP, for those who may say so.
final class AdministratorRoutes {

  private final Edits edits;

  AdministratorRoutes(Edits edits) {
    this.edits = edits;
  }

  void mount(Operations operations) {
    operations
        .mount("listAdministrators", this::list)
        .mount("appointAdministrator", asked -> edits.create(asked, created(asked), "address"))
        .mount("showAdministrator", asked -> edits.show(administrator(asked)))
        .mount("changeAdministrator", asked -> edits.patch(asked, administrator(asked)))
        .mount("dismissAdministrator", asked -> edits.remove(asked, administrator(asked)));
  }

  private Future<Answer> list(Asked asked) {
    var all = edits.log().now().of(Kind.ADMINISTRATOR);
    return Future.succeededFuture(
        Answer.json(
            Edits.page(asked.page(), all, name -> new ObjectName(Kind.ADMINISTRATOR, name))));
  }

  private static ObjectName created(Asked asked) {
    return ObjectName.administrator(Addresses.ofBody(asked));
  }

  private static ObjectName administrator(Asked asked) {
    return ObjectName.administrator(Addresses.ofPath(asked));
  }
}
