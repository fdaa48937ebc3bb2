package org.parley.media.colibri;

/// Hears what comes by the channel of an endpoint, on the context that opened it.
public interface ChannelListener {

  /// `endpoint` speaks louder than the others from now on.
  void dominant(String endpoint);

  /// The bridge has removed the endpoint; the channel has ended.
  void expired();

  /// The channel broke, or could not be opened; it is tried again.
  void broken(String why);
}
