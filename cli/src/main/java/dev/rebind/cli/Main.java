package dev.rebind.cli;

import dev.rebind.catalogue.Catalogue;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process: real streams, and the exit code. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /**
   * Runs the command and ends the process.
   *
   * <p>Three properties are the launcher's: {@code rebind.out} and {@code rebind.err} are {@code
   * terminal} where the stream is one, and {@code rebind.exit} is added to the exit code, so that a
   * virtual machine that could not start (it exits with 1) is never taken for an answer.
   */
  public static void main(String[] args) {
    new Ahead().start();
    PrintStream out = buffered(new FileOutputStream(FileDescriptor.out));
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Session session =
        new Session(
            System.in,
            out,
            err,
            System.getenv(),
            Path.of(""),
            System.getProperty("rebind.out", "").equals("terminal"),
            System.getProperty("rebind.err", "").equals("terminal"));
    int code = Command.run(List.of(args), session);
    System.exit(code + Integer.getInteger("rebind.exit", 0));
  }

  /**
   * Opens the jar and reads the catalogue, which nearly every command needs, while the command line
   * is taken apart. A class of its own, since a start's first lambda takes longer than it saves.
   */
  private static final class Ahead extends Thread {
    Ahead() {
      super("rebind-catalogue");
      setDaemon(true);
    }

    @Override
    public void run() {
      Catalogue.bundled();
    }
  }

  /** A stream that is flushed when it is full, or when asked. */
  static PrintStream buffered(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8);
  }
}
