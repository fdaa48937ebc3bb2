package org.parley.gateway.call;

import java.util.Set;
import org.parley.gateway.access.Address;

/// Something that may change a call. Whether `who` may is found out before, where it depends on
/// more than the call.
sealed interface Happening {

  Address who();

  /// `who` is in by `device` from now on, whether they were rung or come by themselves.
  record Entered(Address who, String device, Set<Medium> media) implements Happening {}

  /// `who` does not want to be rung any more, or cannot be.
  record Declined(Address who, Why why) implements Happening {}

  /// `who` called and thinks better of it.
  record Withdrew(Address who) implements Happening {}

  record HungUp(Address who, String device) implements Happening {}

  /// Somebody else had `who` taken out.
  record TakenOut(Address who) implements Happening {}

  record MutedNow(Address who, Muted muted) implements Happening {}

  record HeldNow(Address who, String device, boolean held) implements Happening {}

  record ScreenShared(Address who, String device) implements Happening {}

  record ScreenStopped(Address who) implements Happening {}

  record ScreenRequested(Address who, Address of) implements Happening {}

  /// `who` was asked for their screen by `by`, and has said something to it.
  record ScreenAnswered(Address who, Address by) implements Happening {}

  /// Nodes do not know of `device` any more; it may come back.
  record Away(Address who, String device) implements Happening {}

  record Back(Address who, String device) implements Happening {}
}
