package org.parley.bench;

import java.io.IOException;

/// Takes as long as a load has to run before it is measured.
interface WarmUp {

  void take() throws IOException, InterruptedException;
}
