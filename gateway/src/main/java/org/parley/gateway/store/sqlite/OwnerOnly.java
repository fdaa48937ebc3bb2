package org.parley.gateway.store.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Creates what nobody but the owner may enter or read, where the file system knows such rights;
/// what is there already keeps its own.
final class OwnerOnly {

  private OwnerOnly() {}

  /// Creates `directory` and those above it, as far as they are missing.
  static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, rights(directory, "rwx------"));
  }

  /// Creates an empty `file`.
  ///
  /// @throws FileAlreadyExistsException if there is one, which is not even opened
  static void createFile(Path file) throws IOException {
    Files.createFile(file, rights(file, "rw-------"));
  }

  private static FileAttribute<?>[] rights(Path path, String rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
