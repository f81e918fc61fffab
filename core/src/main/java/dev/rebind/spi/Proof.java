package dev.rebind.spi;

/**
 * A second reader's verdict.
 *
 * @param why for people, a sentence; empty when there is nothing to say
 */
public record Proof(Verdict verdict, String why) {
  /** What a second reader can say. */
  public enum Verdict {
    /** There is no second reader, or nothing for it to do. */
    NONE,
    /** It reads every flipped site as asked for. */
    PROVEN,
    /** It cannot model the file; shown, no reason to refuse. */
    NOT_PROVEN,
    /** It reads something else; the change is refused. */
    DISPROVEN
  }

  public static Proof none() {
    return new Proof(Verdict.NONE, "");
  }

  public static Proof proven() {
    return new Proof(Verdict.PROVEN, "");
  }

  public static Proof notProven(String why) {
    return new Proof(Verdict.NOT_PROVEN, why);
  }

  public static Proof disproven(String why) {
    return new Proof(Verdict.DISPROVEN, why);
  }
}
