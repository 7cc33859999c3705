package vn.hoso.signature;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.QueueFolder.Entry;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * Documents that were signed while no time-stamp service answered, and are to get their level
 * later. The queue is a folder with one small file for each; nothing of it is in memory, so it
 * survives the process.
 *
 * <pre>{@code
 * TimeStampQueue queue = TimeStampQueue.in(Path.of("/var/lib/hoso/time-stamps"));
 * signer.whenTimeStampFails(TimeStampFallback.queue(queue)).pdf(document, options).sign(target);
 * queue.drain(extender); // every few minutes
 * }</pre>
 *
 * <p>An entry is written before its document appears, and removed after the document has its level:
 * a process that dies in between loses nothing, and may leave an entry without a document.
 * Immutable and thread-safe, also between processes.
 */
public final class TimeStampQueue {

  private static final String LOCK = "drain.lock";

  private final QueueFolder folder;

  private TimeStampQueue(QueueFolder folder) {
    this.folder = folder;
  }

  /**
   * The queue in a folder of its own, which is created if it does not exist.
   *
   * @throws UnwritableDocumentException if it cannot be created
   */
  public static TimeStampQueue in(Path folder) {
    try {
      return new TimeStampQueue(new QueueFolder(Files.createDirectories(folder.toAbsolutePath())));
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "The folder %s of the queue cannot be created: check the path and its permissions"
              .formatted(folder),
          e);
    }
  }

  /**
   * The documents that wait, by their absolute paths.
   *
   * @throws UnreadableDocumentException if the folder or an entry cannot be read
   */
  public List<Path> documents() {
    return folder.files().stream()
        .map(each -> OwedTimeStamp.read(each).document())
        .distinct()
        .toList();
  }

  /**
   * Brings each document to its level, under its own name. What fails stays in the queue and does
   * not keep the others from theirs; but once a time-stamp could not be had, no further document
   * asks for one. Later signatures of a PDF are covered, too; any other change of a document is a
   * problem. Nobody else may write the documents meanwhile.
   *
   * @param extender with the time-stamp services, and, for B_LT and B_LTA, the trust
   * @return what became of each document, in no order
   * @throws UnwritableDocumentException if the queue is being drained already, or takes no lock
   * @throws UnreadableDocumentException if the folder cannot be read
   */
  public List<DrainedDocument> drain(DocumentExtender extender) {
    try (FileChannel channel =
            FileChannel.open(
                folder.path().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw drainedAlready(null);
      }
      return drainAll(extender);
    } catch (OverlappingFileLockException e) {
      throw drainedAlready(e);
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "The folder %s of the queue takes no lock: check its permissions"
              .formatted(folder.path()),
          e);
    }
  }

  /**
   * Gives a document up; nothing happens if it is not in the queue.
   *
   * @throws UnreadableDocumentException if the folder or an entry cannot be read
   * @throws UnwritableDocumentException if the entry cannot be removed
   */
  public void discard(Path document) {
    Path unwanted = document.toAbsolutePath();
    folder.files().stream()
        .filter(each -> OwedTimeStamp.read(each).document().equals(unwanted))
        .forEach(folder::remove);
  }

  /** Lets a signed document appear that owes its time-stamp. */
  void commit(TargetFile file, Path target, @Nullable Path content, SignatureLevel level) {
    Entry entry = folder.add(OwedTimeStamp.of(target, content, level, file.written()));
    try {
      file.commit();
    } catch (UnwritableDocumentException e) {
      folder.remove(entry.file());
      throw e;
    }
  }

  private List<DrainedDocument> drainAll(DocumentExtender extender) {
    List<DrainedDocument> outcomes = new ArrayList<>();
    Map<Path, List<Entry>> byDocument = new LinkedHashMap<>();
    for (Path file : folder.files()) {
      try {
        Entry entry = new Entry(file, OwedTimeStamp.read(file));
        byDocument.computeIfAbsent(entry.owed().document(), d -> new ArrayList<>()).add(entry);
      } catch (UnreadableDocumentException e) {
        outcomes.add(new DrainedDocument(file, null, Optional.of(e)));
      }
    }
    TimeStampException noTimeStamp = null;
    for (List<Entry> entries : byDocument.values()) {
      DrainedDocument outcome = drain(entries, extender, noTimeStamp);
      if (outcome.problem().orElse(null) instanceof TimeStampException e) {
        noTimeStamp = e;
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  /** Of one document, that was signed once or several times. */
  private DrainedDocument drain(
      List<Entry> entries, DocumentExtender extender, @Nullable TimeStampException noTimeStamp) {
    OwedTimeStamp highest =
        entries.stream()
            .map(Entry::owed)
            .max(Comparator.comparing(OwedTimeStamp::level))
            .orElseThrow();
    try {
      List<Entry> obsolete = new ArrayList<>(entries);
      if (isOwed(entries)) {
        requireUnchanged(entries);
        if (noTimeStamp != null) {
          throw noTimeStamp;
        }
        obsolete.add(extend(highest, extender));
      }
      // Last what says that the document is done: alone it does no harm.
      obsolete.sort(Comparator.comparing(each -> each.owed().done()));
      obsolete.forEach(each -> folder.remove(each.file()));
      return new DrainedDocument(highest.document(), highest.level(), Optional.empty());
    } catch (DocumentSignatureException e) {
      return new DrainedDocument(highest.document(), highest.level(), Optional.of(e));
    }
  }

  /**
   * Unless a process died after the document got its level, and before its entry was removed. What
   * was signed after that is longer, and owed.
   */
  private static boolean isOwed(List<Entry> entries) {
    long done =
        entries.stream()
            .map(Entry::owed)
            .filter(each -> each.done() && each.matches())
            .mapToLong(OwedTimeStamp::length)
            .max()
            .orElse(-1);
    return entries.stream()
        .map(Entry::owed)
        .anyMatch(each -> !each.done() && (done < 0 || (each.length() > done && each.matches())));
  }

  private static void requireUnchanged(List<Entry> entries) {
    if (entries.stream().noneMatch(each -> !each.owed().done() && each.owed().matches())) {
      throw new UnreadableDocumentException(
          ("%s is to get a time-stamp, but has changed since it was signed: extend it yourself, and"
                  + " discard it from the queue")
              .formatted(entries.get(0).owed().document()));
    }
  }

  /** Notes what the document will be before it becomes that. */
  private Entry extend(OwedTimeStamp owed, DocumentExtender extender) {
    Path document = owed.document();
    Path extended = document.resolveSibling(".hoso-" + UUID.randomUUID() + ".tmp");
    try {
      OwedTimeStamp before = OwedTimeStamp.of(document, null, owed.level(), document);
      Path content = owed.content();
      if (content == null) {
        extender.extend(document, owed.level(), extended);
      } else {
        extender.extendDetached(document, content, owed.level(), extended);
      }
      Entry done = folder.add(owed.doneBy(extended));
      if (!before.equals(OwedTimeStamp.of(document, null, owed.level(), document))) {
        throw new UnreadableDocumentException(
            "%s changed while it got its time-stamp: drain the queue again".formatted(document));
      }
      Files.move(extended, document, StandardCopyOption.ATOMIC_MOVE);
      return done;
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "%s cannot be replaced: check the permissions of its folder".formatted(document), e);
    } finally {
      folder.remove(extended);
    }
  }

  private UnwritableDocumentException drainedAlready(@Nullable Throwable cause) {
    return new UnwritableDocumentException(
        "The queue %s is being drained already: wait until that has ended".formatted(folder.path()),
        cause);
  }
}
