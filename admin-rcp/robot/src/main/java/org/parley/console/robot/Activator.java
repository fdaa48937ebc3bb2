package org.parley.console.robot;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/// Starts the robot with the product.
public final class Activator implements BundleActivator {

  @Override
  public void start(BundleContext context) {
    Thread.ofPlatform().daemon().name("robot").start(new Robot(System.in, System.out));
  }

  @Override
  public void stop(BundleContext context) {
    // Its thread is a daemon, and ends with the process.
  }
}
