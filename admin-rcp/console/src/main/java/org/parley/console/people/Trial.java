package org.parley.console.people;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.console.server.Connection;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;

/// What importing a file would do; nothing is changed by finding out.
sealed interface Trial {

  /// Bytes that the server takes at most.
  long LARGEST = 10 * 1024 * 1024;

  /// It can be imported.
  record Good(String text, Imported would) implements Trial {}

  /// The server finds it wrong.
  record Bad(Fault.WrongFile fault) implements Trial {}

  /// The server takes no file as large as this.
  record TooLarge() implements Trial {}

  /// It is no text in UTF-8.
  record NotUtf8() implements Trial {}

  /// It cannot be read, for the reason that the system gives.
  record Unreadable(String reason) implements Trial {}

  /// Asks the server; not on the UI thread.
  static Trial of(Path file, Connection connection) throws ServerException {
    try {
      if (Files.size(file) > LARGEST) {
        return new TooLarge();
      }
      String text = Files.readString(file);
      return new Good(text, post(text, connection, "?dryRun=true"));
    } catch (CharacterCodingException _) {
      return new NotUtf8();
    } catch (IOException wrong) {
      return new Unreadable(wrong.toString());
    } catch (ServerException wrong) {
      if (wrong.fault() instanceof Fault.WrongFile fault) {
        return new Bad(fault);
      }
      throw wrong;
    }
  }

  static Imported post(String text, Connection connection, String query) throws ServerException {
    return connection.post("/api/v1/people.csv" + query, "text/csv", text, Imported.class);
  }
}
