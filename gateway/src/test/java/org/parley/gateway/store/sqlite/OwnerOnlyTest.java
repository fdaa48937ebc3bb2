package org.parley.gateway.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.NewEntry;

/// Nobody but the owner can read what a store keeps.
final class OwnerOnlyTest {
  @TempDir Path directory;

  @BeforeEach
  void onlyWhereThereAreRights() {
    Assumptions.assumeTrue(
        directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  @Test
  void aNewDirectoryAndAllFilesOfTheStoreBelongToTheOwnerAlone() throws IOException {
    Path fresh = directory.resolve("a/b");
    var store = SqliteStore.open(fresh);
    var entry = new NewEntry("fence", Buffer.buffer("body"));
    store.append(new Append("log", 0, List.of(entry), List.of())).await();
    assertEquals("rwx------", rights(fresh));
    assertEquals("rwx------", rights(directory.resolve("a")));
    assertEquals(
        List.of(
            "parley.db rw-------",
            "parley.db-shm rw-------",
            "parley.db-wal rw-------",
            "parley.lock rw-------",
            "parley.lock-journal rw-------"),
        filesIn(fresh));
    store.close().await();
  }

  @Test
  void whatIsThereKeepsItsRights() throws IOException {
    Path known = Files.createDirectory(directory.resolve("known"));
    SqliteStore.open(known).close().await();
    Files.setPosixFilePermissions(known, PosixFilePermissions.fromString("rwxr-x---"));
    for (String name : List.of("parley.db", "parley.lock")) {
      Files.setPosixFilePermissions(
          known.resolve(name), PosixFilePermissions.fromString("rw-r-----"));
    }
    SqliteStore.open(known).close().await();
    assertEquals("rwxr-x---", rights(known));
    assertEquals(List.of("parley.db rw-r-----", "parley.lock rw-r-----"), filesIn(known));
  }

  private static List<String> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      var described = new ArrayList<String>();
      for (Path file : files.sorted().toList()) {
        described.add(file.getFileName() + " " + rights(file));
      }
      return described;
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
