package org.parley.clustering.hazelcast;

import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;

/// What the event bus is told: where to listen, to notice within seconds who is gone, and to talk
/// only to who proves to be a node, where the operator says with what.
final class EventBusSettings {

  private static final int MILLIS = 2_000;

  private EventBusSettings() {}

  static EventBusOptions of(ClusterSettings settings) {
    var options =
        new EventBusOptions()
            .setHost(settings.host())
            .setPort(settings.busPort())
            .setClusterPublicHost(settings.host())
            .setClusterPublicPort(settings.busPort())
            .setClusterPingInterval(MILLIS)
            .setClusterPingReplyInterval(MILLIS)
            .setConnectTimeout(MILLIS)
            .setTcpNoDelay(true);
    settings.tls().ifPresent(tls -> secure(options, tls));
    return options;
  }

  private static void secure(EventBusOptions options, ClusterSettings.Tls tls) {
    options
        .setSsl(true)
        .setClientAuth(ClientAuth.REQUIRED)
        .setTrustAll(false)
        .setKeyCertOptions(
            new PemKeyCertOptions()
                .addCertPath(tls.certificate().toString())
                .addKeyPath(tls.key().toString()))
        .setTrustOptions(new PemTrustOptions().addCertPath(tls.authority().toString()));
  }
}
