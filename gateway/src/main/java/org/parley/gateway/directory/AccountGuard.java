package org.parley.gateway.directory;

import org.parley.gateway.access.Address;
import org.parley.gateway.policy.Documents;

/// Keeps those who administer from being taken over or locked out by who may only write people.
/// Pure: it answers of the documents that it is given.
public interface AccountGuard {

  /// Whether `author` may take `person` over, by a password, or lock them out: an administrator
  /// only whoever may write administrators.
  boolean maySecure(Documents now, Address author, Address person);

  /// Whether `after` has nobody left who could sign in and administer everything, although `before`
  /// had.
  boolean losesLast(Documents before, Documents after);
}
