package org.parley.trial;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// A file of records, each behind its length and checksum. Many may wait for what they added: the
/// first writes for all of them.
final class Journal implements AutoCloseable {
  private static final int HEADER = Integer.BYTES + Long.BYTES;
  private static final int LONGEST = 64 << 20;

  private final FileChannel file;
  private final boolean sync;
  private final Object writing = new Object();
  private ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private long added;
  private long durable;
  private boolean broken;

  private Journal(FileChannel file, boolean sync) {
    this.file = file;
    this.sync = sync;
  }

  /// Opens `path`, gives each whole record of it to `earlier`, and cuts off a last one that was
  /// never finished.
  ///
  /// @param sync whether what is awaited survives a power cut too, not only the end of the process
  static Journal open(Path path, boolean sync, Consumer<byte[]> earlier) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() == null) {
        throw new IOException(path + " is used by another process");
      }
      keepFromOthers(path.toFile());
      file.truncate(read(file, earlier));
      file.position(file.size());
      return new Journal(file, sync);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /// Adds a record behind the earlier ones; gives the position to await.
  synchronized long add(byte[] record) {
    pending.writeBytes(
        ByteBuffer.allocate(HEADER).putInt(record.length).putLong(checksum(record)).array());
    pending.writeBytes(record);
    added += HEADER + record.length;
    return added;
  }

  /// Where the last record ends.
  synchronized long added() {
    return added;
  }

  /// Returns once all that was added up to `position` is durable.
  void await(long position) {
    synchronized (writing) {
      if (broken) {
        throw new IllegalStateException("the journal cannot be written");
      }
      if (position > durable) {
        try {
          write();
        } catch (IOException e) {
          // Nobody knows how much of it is there: only the next start finds out.
          broken = true;
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    await(added());
    file.close();
  }

  private void write() throws IOException {
    ByteBuffer bytes;
    long end;
    synchronized (this) {
      bytes = ByteBuffer.wrap(pending.toByteArray());
      pending = new ByteArrayOutputStream();
      end = added;
    }
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    if (sync) {
      file.force(false);
    }
    durable = end;
  }

  /// All that was said is in it.
  private static void keepFromOthers(File file) throws IOException {
    if (!file.setReadable(false, false) || !file.setReadable(true, true)) {
      throw new IOException("others cannot be kept from reading " + file);
    }
  }

  /// Where the last whole record ends.
  private static long read(FileChannel file, Consumer<byte[]> each) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 20));
    long end = 0;
    try {
      while (true) {
        int length = in.readInt();
        long checksum = in.readLong();
        if (length < 0 || length > LONGEST) {
          return end;
        }
        var record = in.readNBytes(length);
        if (record.length < length || checksum(record) != checksum) {
          return end;
        }
        each.accept(record);
        end += HEADER + length;
      }
    } catch (EOFException _) {
      return end;
    }
  }

  private static long checksum(byte[] record) {
    var checksum = new CRC32();
    checksum.update(record);
    return checksum.getValue();
  }
}
