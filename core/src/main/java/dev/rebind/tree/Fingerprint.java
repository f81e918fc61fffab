package dev.rebind.tree;

import java.util.zip.CRC32C;

/** Tells whether a file that is read again still has the bytes that were searched. */
final class Fingerprint {
  private Fingerprint() {}

  static long of(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, bytes.length);
    return ((long) bytes.length << 32) | sum.getValue();
  }
}
