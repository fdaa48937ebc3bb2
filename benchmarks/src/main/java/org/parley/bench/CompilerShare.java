package org.parley.bench;

import java.io.IOException;
import java.time.Duration;

/// How much of the nodes' CPU time their just-in-time compilers have taken since a moment.
record CompilerShare(Nodes nodes, Duration all, Duration compilers) {

  static CompilerShare from(Nodes nodes) throws IOException {
    return new CompilerShare(nodes, nodes.cpu(), nodes.compilerCpu());
  }

  /// From 0 to 1.
  double now() throws IOException {
    long part = nodes.compilerCpu().minus(compilers).toMillis();
    return part / (double) Math.max(1, nodes.cpu().minus(all).toMillis());
  }
}
