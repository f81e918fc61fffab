package dev.rebind.disk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as a value; nobody changes the array. */
final class Content {
  static final Content NONE = new Content(new byte[0]);

  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  static Content of(byte[] bytes) {
    return new Content(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return bytes.length;
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /**
   * Whether these bytes can be what an interrupted overwrite of {@code before} by {@code after}
   * left: each byte is the old one, the new one, or a zero of a block that never reached the disk.
   */
  boolean isTornBetween(Content before, Content after) {
    if (bytes.length > Math.max(before.size(), after.size())) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      byte found = bytes[i];
      boolean old = i < before.size() && before.bytes[i] == found;
      if (!old && found != 0 && !(i < after.size() && after.bytes[i] == found)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Content that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
