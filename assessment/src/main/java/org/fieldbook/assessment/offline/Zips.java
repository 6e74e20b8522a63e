package org.fieldbook.assessment.offline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Opens zips that nobody vouches for. Their directory is counted before it is read into memory: a
 * small file can claim millions of entries.
 */
final class Zips {

  /** More entries than this has no pack, and no document. */
  static final int MOST_ENTRIES = 5_000;

  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int HEADER = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_TAIL = END_SIZE + 0xFFFF;
  private static final int HEADER_SIZE = 46;

  private Zips() {}

  /** Too many entries. */
  static final class TooMany extends ZipException {

    private static final long serialVersionUID = 1;

    TooMany() {
      super("More than " + MOST_ENTRIES + " entries");
    }
  }

  /**
   * Opens one.
   *
   * @throws TooMany when it has more entries than anything of ours
   * @throws IOException when it is no zip, or broken
   */
  static ZipFile open(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      count(channel);
    }
    return opened(ZipFile.builder().setPath(file));
  }

  /** The same of bytes in memory. */
  static ZipFile open(byte[] bytes) throws IOException {
    count(new SeekableInMemoryByteChannel(bytes));
    return opened(ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)));
  }

  private static ZipFile opened(ZipFile.Builder builder) throws IOException {
    try {
      return builder.get();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new IOException("The directory of the zip makes no sense", e);
    }
  }

  private static void count(SeekableByteChannel channel) throws IOException {
    int entries = 0;
    channel.position(directory(channel));
    // Not closed: that would close the channel, which is its opener's.
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    for (ByteBuffer header = header(in); isHeader(header); header = header(in)) {
      entries++;
      if (entries > MOST_ENTRIES) {
        throw new TooMany();
      }
      in.skipNBytes(
          (long) Short.toUnsignedInt(header.getShort(28))
              + Short.toUnsignedInt(header.getShort(30))
              + Short.toUnsignedInt(header.getShort(32)));
    }
  }

  private static boolean isHeader(ByteBuffer header) {
    return header.limit() == HEADER_SIZE && header.getInt(0) == HEADER;
  }

  private static ByteBuffer header(InputStream in) throws IOException {
    return ByteBuffer.wrap(in.readNBytes(HEADER_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Where the directory begins: as it says, or, when something stands before the zip, later. */
  private static long directory(SeekableByteChannel channel) throws IOException {
    long size = channel.size();
    int length = (int) Math.min(size, LONGEST_TAIL);
    ByteBuffer tail = at(channel, size - length, length);
    int end = length - END_SIZE;
    while (end >= 0 && tail.getInt(end) != END) {
      end--;
    }
    if (end < 0) {
      throw new ZipException("No end of a directory");
    }
    long endAt = size - length + end;
    long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
    long begin = Integer.toUnsignedLong(tail.getInt(end + 16));
    if (end >= 20 && tail.getInt(end - 20) == LOCATOR_64) {
      long at = tail.getLong(end - 12);
      if (at < 0 || at > size - 56) {
        throw new ZipException("A directory outside the file");
      }
      ByteBuffer large = at(channel, at, 56);
      if (large.getInt(0) == END_64) {
        endAt = at;
        bytes = large.getLong(40);
        begin = large.getLong(48);
      }
    }
    boolean asItSays = begin >= 0 && begin <= size - 4 && at(channel, begin, 4).getInt(0) == HEADER;
    long start = asItSays ? begin : endAt - bytes;
    if (start < 0 || start > size) {
      throw new ZipException("A directory outside the file");
    }
    return start;
  }

  private static ByteBuffer at(SeekableByteChannel channel, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(position);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new ZipException("Shorter than it says");
      }
    }
    return bytes.flip();
  }
}
