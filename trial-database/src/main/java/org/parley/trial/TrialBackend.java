package org.parley.trial;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Keeps everything in memory, performs one command at a time, and has each that changes something
/// in a journal before it is answered; a start performs those of the journal again. So what a
/// command inserts must carry its `_id`, as it does from every driver.
final class TrialBackend extends MemoryBackend {

  /// In lower case; what is not here only reads.
  private static final Set<String> CHANGING =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropindexes",
          "dropdatabase",
          "renamecollection");

  private final Object lock = new Object();
  private Optional<Journal> journal = Optional.empty();

  /// Forgets everything when the process ends.
  static TrialBackend inMemory() {
    return new TrialBackend();
  }

  /// Continues with what is in `directory`.
  static TrialBackend durable(Path directory, boolean sync) throws IOException {
    var backend = new TrialBackend();
    var channel = new EmbeddedChannel();
    var journal =
        Journal.open(
            directory.resolve("trial.journal"),
            sync,
            record ->
                backend.repeat(channel, BsonDecoder.decodeBson(Unpooled.wrappedBuffer(record))));
    channel.finishAndReleaseAll();
    backend.journal = Optional.of(journal);
    return backend;
  }

  @Override
  public MemoryDatabase openOrCreateDatabase(String name) {
    return new TrialCollections(name, getCursorRegistry());
  }

  /// The reply is a copy: the server encodes it later, when others may be changing what is stored.
  @Override
  public Document handleMessage(MongoMessage message) {
    Document reply;
    long position;
    synchronized (lock) {
      // Before it is performed: then what it brings belongs to what is stored, and may change.
      journal.filter(_ -> changes(message.getDocument())).ifPresent(to -> add(to, message));
      position = journal.map(Journal::added).orElse(0L);
      reply = super.handleMessage(message).cloneDeeply();
    }
    // Whoever only reads waits too, for what was read.
    journal.ifPresent(to -> to.await(position));
    return reply;
  }

  @Override
  public void close() {
    synchronized (lock) {
      super.close();
      journal.ifPresent(TrialBackend::close);
    }
  }

  private static void close(Journal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Journal journal, MongoMessage message) {
    var bytes = Unpooled.buffer();
    BsonEncoder.encodeDocument(message.getDocument(), bytes);
    var record = new byte[bytes.readableBytes()];
    bytes.readBytes(record);
    journal.add(record);
  }

  private void repeat(EmbeddedChannel channel, Document command) {
    try {
      handleCommand(channel, (String) command.get("$db"), name(command), command);
    } catch (MongoServerException _) {
      // It was refused the first time too.
    }
  }

  private static boolean changes(Document command) {
    return CHANGING.contains(name(command).toLowerCase(Locale.ROOT));
  }

  private static String name(Document command) {
    return command.keySet().iterator().next();
  }
}
