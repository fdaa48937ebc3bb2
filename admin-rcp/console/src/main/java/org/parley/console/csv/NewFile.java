package org.parley.console.csv;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written beside its place and moved there when it is complete: whatever goes wrong
/// before, a file that was there stays as it was.
public final class NewFile implements AutoCloseable {

  private final Path place;
  private final Path draft;
  private final Writer writer;

  /// @throws NoSuchFileException if the directory is not there
  public NewFile(Path place) throws IOException {
    this.place = place.toAbsolutePath();
    draft = this.place.resolveSibling(this.place.getFileName() + ".part");
    writer = Files.newBufferedWriter(draft);
  }

  /// Writes all of `text` to `place`.
  public static void write(Path place, String text) throws IOException {
    try (NewFile file = new NewFile(place)) {
      file.write(text);
      file.complete();
    }
  }

  public void write(String text) throws IOException {
    writer.write(text);
  }

  /// Puts it where it belongs.
  public void complete() throws IOException {
    writer.close();
    Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes what is not complete.
  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(draft);
  }
}
