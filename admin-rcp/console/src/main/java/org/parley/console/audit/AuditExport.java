package org.parley.console.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.parley.console.audit.Act.Trail;
import org.parley.console.csv.NewFile;
import org.parley.console.form.Progress.Told;
import org.parley.console.server.Connection;
import org.parley.console.server.ServerException;

/// Writes all acts that are wanted into a file, page by page.
record AuditExport(Connection connection, AuditCsv csv, Wanted wanted, ZoneId zone) {

  /// What came of it: how many acts were written, or why the file could not be.
  record Written(int acts, Optional<String> why) {}

  Written to(Path file, Told told) throws ServerException {
    int acts = 0;
    try (NewFile writer = new NewFile(file)) {
      writer.write(AuditCsv.HEADER);
      Optional<String> after = Optional.empty();
      long newest = 0;
      do {
        Trail page = connection.get(wanted.path(zone, after), Trail.class);
        for (Act act : page.items()) {
          writer.write(csv.lines(act));
          // The log counts down to its first act.
          newest = Math.max(newest, act.sequence());
          told.done((int) (newest - act.sequence() + 1), (int) newest);
        }
        acts += page.items().size();
        after = page.next();
      } while (after.isPresent());
      writer.complete();
      return new Written(acts, Optional.empty());
    } catch (IOException wrong) {
      return new Written(acts, Optional.of(wrong.toString()));
    }
  }
}
